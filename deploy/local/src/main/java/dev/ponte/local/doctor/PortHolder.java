package dev.ponte.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The process that listens on a port, where the system tells: Linux, and processes of this user.
 *
 * @param pid its process id
 * @param name its program
 */
record PortHolder(long pid, String name) {

    private static final Path PROC = Path.of("/proc");
    private static final int LONGEST = 120;
    private static final String LISTENING = "0A";

    static Optional<PortHolder> of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)))
                .map(line -> listeningInode(line, port))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .flatMap(inode -> ownerOf(inode.getAsLong()));
    }

    /** The socket's inode, when the line of {@code /proc/net/tcp} is of a listener on the port. */
    static OptionalLong listeningInode(String line, int port) {
        String[] fields = line.strip().split("\\s+");
        String end = ":" + String.format(Locale.ROOT, "%04X", port);
        boolean matches =
                fields.length > 9 && fields[1].endsWith(end) && fields[3].equals(LISTENING);
        return matches ? OptionalLong.of(Long.parseLong(fields[9])) : OptionalLong.empty();
    }

    private static Optional<PortHolder> ownerOf(long inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> new PortHolder(process.pid(), nameOf(process)));
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> files = Files.list(PROC.resolve(pid + "/fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException e) {
            // Another user's process, or one that just ended.
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String nameOf(ProcessHandle process) {
        return process.info()
                .commandLine()
                .or(() -> process.info().command())
                .map(PortHolder::shorten)
                .orElse("?");
    }

    /** Of a JVM the program it runs, of everything else the beginning. */
    static String shorten(String commandLine) {
        int jar = commandLine.indexOf(" -jar ");
        String telling = jar < 0 ? commandLine : "java …" + commandLine.substring(jar);
        return telling.length() > LONGEST ? telling.substring(0, LONGEST) + "…" : telling;
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return List.<String>of().stream();
        }
    }
}
