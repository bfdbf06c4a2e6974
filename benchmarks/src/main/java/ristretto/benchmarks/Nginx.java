package ristretto.benchmarks;

import java.nio.file.Path;

/** How nginx is set up: as Debian's package does it (sendfile, tcp_nopush), but as one process, without a log, and with connections that last. */
enum Nginx {
    /** Opens the file for each request, as it does unless it is told otherwise. */
    ORDINARY("nginx", ""),
    /** Keeps files open and looks at them once a minute: fewer system calls, and pages that may be out of date. */
    WITH_OPEN_FILE_CACHE("nginx-cache", "open_file_cache max=100;");

    private final String peer;
    private final String more;

    Nginx(String peer, String more) {
        this.peer = peer;
        this.more = more;
    }

    /** What it is called among the peers. */
    String peer() {
        return peer;
    }

    /** @param scratch a directory it may write to */
    String configuration(Path page, Path scratch) {
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
                    %3$s
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
                """.formatted(scratch, page, more);
    }
}
