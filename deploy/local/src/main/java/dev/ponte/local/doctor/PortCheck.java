package dev.ponte.local.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether the ports of the suite are free, and if not, who has them and which setting moves on. */
final class PortCheck {

    private PortCheck() {}

    /**
     * @param portBySetting what the suite is going to use
     */
    static Stream<Finding> of(Map<String, Integer> portBySetting) {
        Stream<Finding> twice = usedTwice(portBySetting);
        Stream<Finding> taken =
                portBySetting.entrySet().stream()
                        .filter(entry -> !isFree(entry.getValue()))
                        .map(
                                entry ->
                                        describe(
                                                entry.getKey(),
                                                entry.getValue(),
                                                PortHolder.of(entry.getValue())));
        return Stream.concat(twice, taken);
    }

    static Finding describe(String setting, int port, Optional<PortHolder> holder) {
        String example = setting + "=" + (port < 55_000 ? port + 10_000 : port - 10_000);
        return holder.map(
                        it ->
                                Finding.impossible(
                                        "port.held", port, it.name(), it.pid(), setting, example))
                .orElseGet(() -> Finding.impossible("port.busy", port, setting, example));
    }

    /** Two settings with one port, before the operating system finds out. */
    static Stream<Finding> usedTwice(Map<String, Integer> portBySetting) {
        Map<Integer, String> first = new TreeMap<>();
        return portBySetting.entrySet().stream()
                .flatMap(
                        entry -> {
                            String other = first.putIfAbsent(entry.getValue(), entry.getKey());
                            return other == null
                                    ? Stream.empty()
                                    : Stream.of(
                                            Finding.impossible(
                                                    "port.twice",
                                                    entry.getValue(),
                                                    other,
                                                    entry.getKey()));
                        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
