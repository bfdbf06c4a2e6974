package ristretto.sandboxed;

import java.util.Optional;
import ristretto.conformance.ConformanceService;
import ristretto.files.PackedFiles;
import ristretto.http.Http1Server;
import ristretto.http.HttpSettings;
import ristretto.machine.Clock;
import ristretto.machine.EmbeddedFiles;
import ristretto.machine.MachineConsole;
import ristretto.machine.MachineEventLoop;
import ristretto.machine.MachineMetrics;
import ristretto.machine.NativeMemory;
import ristretto.network.EthernetLayer;
import ristretto.network.Ipv4Cidr;
import ristretto.network.Ipv4Layer;
import ristretto.network.Ipv4Settings;
import ristretto.sandbox.SandboxEntropy;
import ristretto.sandbox.SandboxNetwork;
import ristretto.signatures.Instance;
import ristretto.state.NoState;
import ristretto.tcp.TcpLayer;
import ristretto.tcp.TcpSettings;

/** The service of the HTTP tests at 10.77.0.2. */
public final class WebService {
    private WebService() { }

    public static void main(String[] arguments) {
        MachineConsole console = new MachineConsole();
        MachineEventLoop loop = new MachineEventLoop();
        NativeMemory memory = new NativeMemory();
        SandboxEntropy entropy = new SandboxEntropy();
        Clock clock = new Clock();
        EthernetLayer ethernet = new EthernetLayer(new SandboxNetwork(console, Instance.ONLY), loop);
        Ipv4Layer ip = new Ipv4Layer(ethernet, loop, entropy, memory, console, new NoState(), Instance.ONLY,
            Ipv4Settings.fixed(Ipv4Cidr.parse("10.77.0.2/24"), Optional.empty()));
        TcpLayer tcp = new TcpLayer(ip, loop, memory, entropy, new NoState(), TcpSettings.STANDARD);
        Http1Server server = new Http1Server(tcp, memory, clock, clock, console, HttpSettings.standard(80));
        new ConformanceService(server, new PackedFiles(EmbeddedFiles.content()), new MachineMetrics()).run();
    }
}
