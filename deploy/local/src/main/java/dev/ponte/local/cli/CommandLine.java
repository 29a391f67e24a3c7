package dev.ponte.local.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the arguments of {@code ./ponte}. */
final class CommandLine {

    private static final Set<String> ROLES = Set.of("viewer", "operator", "admin");
    private static final String SOME_CUSTOMER = "5511999999999";

    private final Deque<String> rest;

    private CommandLine(List<String> arguments) {
        rest = new ArrayDeque<>(arguments);
    }

    /**
     * @throws UsageException when the arguments make no sense
     */
    static Command parse(List<String> arguments) {
        CommandLine line = new CommandLine(arguments);
        String name = line.rest.isEmpty() ? "help" : line.rest.pop();
        return switch (name) {
            case "up" -> line.up();
            case "down" -> line.alone(new Command.Down());
            case "status" -> line.alone(new Command.Status());
            case "logs" -> line.logs();
            case "token" -> line.token();
            case "train" -> line.alone(new Command.Train());
            case "doctor" -> line.alone(new Command.Doctor());
            case "chat" -> line.chat();
            case "help", "-h", "--help" -> new Command.Help();
            default -> throw new UsageException("usage.command", name);
        };
    }

    private Command up() {
        boolean detach = false;
        boolean fresh = false;
        boolean train = true;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--detach", "-d" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--no-train" -> train = false;
                default -> throw new UsageException("usage.option", option);
            }
        }
        return new Command.Up(detach, fresh, train);
    }

    private Command logs() {
        String part = null;
        boolean follow = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals("-f") || word.equals("--follow")) {
                follow = true;
            } else if (word.startsWith("-") || part != null) {
                throw new UsageException("usage.option", word);
            } else {
                part = word;
            }
        }
        return new Command.Logs(Optional.ofNullable(part), follow);
    }

    private Command token() {
        String role = "viewer";
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!option.equals("--role")) {
                throw new UsageException("usage.option", option);
            }
            role = valueOf(option);
        }
        if (!ROLES.contains(role)) {
            throw new UsageException("usage.role", role);
        }
        return new Command.Token(role);
    }

    private Command chat() {
        String phone = SOME_CUSTOMER;
        List<String> say = new ArrayList<>();
        Duration wait = Duration.ofSeconds(30);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--phone" -> phone = digits(option);
                case "--say" -> say.add(valueOf(option));
                case "--wait" -> wait = Duration.ofSeconds(Long.parseLong(digits(option)));
                default -> throw new UsageException("usage.option", option);
            }
        }
        return new Command.Chat(phone, say, wait);
    }

    private Command alone(Command command) {
        if (!rest.isEmpty()) {
            throw new UsageException("usage.option", rest.peek());
        }
        return command;
    }

    private String digits(String option) {
        String value = valueOf(option).replaceAll("[+ ()-]", "");
        if (!value.matches("\\d{1,15}")) {
            throw new UsageException("usage.digits", option);
        }
        return value;
    }

    private String valueOf(String option) {
        if (rest.isEmpty()) {
            throw new UsageException("usage.value", option);
        }
        return rest.pop();
    }
}
