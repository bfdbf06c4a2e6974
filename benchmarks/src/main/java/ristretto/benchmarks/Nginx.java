package ristretto.benchmarks;

import java.nio.file.Path;

/** How nginx is set up: one process, no log, connections that last; what its documentation advises for small static files. */
final class Nginx {
    private Nginx() {
    }

    /** @param scratch a directory it may write to */
    static String configuration(Path page, Path scratch) {
        return """
                daemon off;
                master_process off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-errors.log crit;
                events {
                    worker_connections 1024;
                }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 1000000000;
                    keepalive_timeout 1h;
                    open_file_cache max=100;
                    client_body_temp_path %1$s/nginx-body;
                    proxy_temp_path %1$s/nginx-proxy;
                    fastcgi_temp_path %1$s/nginx-fastcgi;
                    uwsgi_temp_path %1$s/nginx-uwsgi;
                    scgi_temp_path %1$s/nginx-scgi;
                    types {
                        text/html html;
                    }
                    server {
                        listen 80;
                        root %2$s;
                    }
                }
                """.formatted(scratch, page);
    }
}
