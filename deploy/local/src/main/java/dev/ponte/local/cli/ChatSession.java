package dev.ponte.local.cli;

import dev.ponte.local.chat.CustomerChat;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code chat}: a customer in the terminal, typing or by {@code --say}. */
final class ChatSession {

    private final SandboxClient sandbox;
    private final Terminal terminal;
    private final Messages messages;

    ChatSession(SandboxClient sandbox, Terminal terminal, Messages messages) {
        this.sandbox = sandbox;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** 0 when the last message was answered. */
    int run(Command.Chat command) throws InterruptedException {
        CustomerChat chat =
                new CustomerChat(
                        sandbox,
                        command.phone(),
                        answer -> terminal.line(Style.STRONG, "‹ " + answer));
        boolean answered =
                command.say().isEmpty()
                        ? talk(chat, command)
                        : chat.say(command.say(), command.patience());
        if (!answered) {
            terminal.line(Style.BAD, messages.say("chat.silence", command.patience().toSeconds()));
        }
        return answered ? Commands.DONE : Commands.FAILED;
    }

    private boolean talk(CustomerChat chat, Command.Chat command) throws InterruptedException {
        terminal.line(messages.say("chat.hello", command.phone()));
        try (BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return chat.talk(input, command.patience());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the terminal", e);
        }
    }
}
