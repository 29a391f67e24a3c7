package dev.ponte.sync.notify;

import dev.ponte.kit.i18n.Text;
import dev.ponte.sync.notify.Message.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Puts stories into words. Pure. */
final class Wording {

    private static final int MOST_ACCOUNTS = 10;
    private static final int MOST_STORIES = 10;

    private static final Text LOOK = new Text("Look at the run", "Ver a execução");

    private final String group;
    private final String console;
    private final Locale language;

    /**
     * @param group its name
     * @param console the base of links
     */
    Wording(String group, String console, Locale language) {
        this.group = oneLine(group);
        this.console = console.replaceFirst("/+$", "");
        this.language = language;
    }

    /** Of several stories the worst comes first, in the subject too. */
    Message message(UUID id, List<Story> stories) {
        List<Story> ordered =
                stories.stream()
                        .sorted((a, b) -> Integer.compare(weight(a.kind()), weight(b.kind())))
                        .toList();
        List<Section> sections = new ArrayList<>();
        ordered.stream().limit(MOST_STORIES).map(this::section).forEach(sections::add);
        int left = ordered.size() - sections.size();
        if (left > 0) {
            String more = "+ %d".formatted(left);
            sections.add(section(more, List.of(), "", console + "/replication#runs"));
        }
        String subject = "[Ponte] %s: %s".formatted(group, title(ordered.getFirst()));
        return new Message(id, left(subject, ordered.size() - 1), sections);
    }

    /** What a test sends. */
    Message test(UUID id) {
        String title = in(new Text("test message", "mensagem de teste"));
        String advice =
                in(
                        new Text(
                                "Notifications of this group arrive here. There is nothing to do.",
                                "As notificações deste grupo chegam aqui. Não há nada a fazer."));
        return new Message(
                id,
                "[Ponte] %s: %s".formatted(group, title),
                List.of(section(title, List.of(), advice, console + "/api/sync/status")));
    }

    private static int weight(Kind kind) {
        return switch (kind) {
            case FAILED -> 0;
            case PARTIAL -> 1;
            case DRIFT -> 2;
            case SUCCEEDED -> 3;
        };
    }

    private Section section(Story story) {
        List<String> lines = new ArrayList<>();
        story.accounts().stream().limit(MOST_ACCOUNTS).map(this::line).forEach(lines::add);
        int more = story.accounts().size() - lines.size();
        if (more > 0) {
            lines.add(in(new Text("and %d more", "e mais %d")).formatted(more));
        }
        return section(
                title(story), lines, advice(story), console + "/replication#run/" + story.run());
    }

    private Section section(String title, List<String> lines, String advice, String link) {
        return new Section(title, lines, advice, link, in(LOOK));
    }

    private String title(Story story) {
        int some = story.accounts().size();
        int all = story.total();
        String what = in(what(story));
        return switch (story.kind()) {
            case SUCCEEDED ->
                    in(new Text(
                                    "%s succeeded: %d of %d accounts changed",
                                    "%s concluída: %d de %d contas alteradas"))
                            .formatted(what, some, all);
            case PARTIAL ->
                    in(new Text(
                                    "%s: %d of %d accounts are not alike",
                                    "%s: %d de %d contas não ficaram iguais"))
                            .formatted(what, some, all);
            case FAILED ->
                    some == 0
                            ? in(new Text("%s failed (%s)", "%s falhou (%s)"))
                                    .formatted(what, oneLine(String.valueOf(story.error())))
                            : in(new Text(
                                            "%s failed: %d of %d accounts",
                                            "%s falhou: %d de %d contas"))
                                    .formatted(what, some, all);
            case DRIFT ->
                    in(new Text(
                                    "%d of %d accounts differ from the master",
                                    "%d de %d contas diferem da mestre"))
                            .formatted(some, all);
        };
    }

    private static Text what(Story story) {
        if (story.dryRun()) {
            return new Text("Check", "Verificação");
        }
        return story.undo() ? new Text("Undo", "Reversão") : new Text("Replication", "Replicação");
    }

    private String advice(Story story) {
        return in(
                switch (story.kind()) {
                    case SUCCEEDED -> new Text("There is nothing to do.", "Não há nada a fazer.");
                    case PARTIAL, FAILED ->
                            new Text(
                                    "See why in the run, mend it, then retry the run.",
                                    "Veja o motivo na execução, corrija e tente novamente.");
                    case DRIFT ->
                            new Text(
                                    "See the plan; start a replication to make them alike.",
                                    "Veja o plano; inicie uma replicação para igualá-las.");
                });
    }

    private String line(Story.Account account) {
        String name = oneLine(account.name());
        if (account.error() != null) {
            return name + ": " + oneLine(account.error());
        }
        return account.differences() == 0
                ? name
                : in(new Text("%s: %d differences", "%s: %d diferenças"))
                        .formatted(name, account.differences());
    }

    private static String left(String subject, int more) {
        return more == 0 ? subject : subject + " (+%d)".formatted(more);
    }

    /** Names come from people; a line break must not become a header, nor a line of its own. */
    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private String in(Text text) {
        return text.in(language);
    }
}
