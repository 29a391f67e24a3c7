package dev.ponte.conversation.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long answer into messages a person would have sent: after a paragraph, else a line, else a
 * sentence, else a word; inside a word only when it alone is too long, and never inside a character
 * people see as one. Pure.
 */
public final class MessageSplitter {

    /** Strongest first. The cut is where the white space begins. */
    private static final List<Pattern> BREAKS =
            List.of(
                    Pattern.compile("\\R\\s*\\R"),
                    Pattern.compile("\\R"),
                    Pattern.compile("(?<=[.!?…][\"”')*_]?)\\s"),
                    Pattern.compile("\\s"));

    private static final Pattern VISIBLE_CHARACTER = Pattern.compile("\\X");

    /**
     * A stronger break counts only beyond this share of the room, so that a short first line does
     * not become a message of its own when a sentence break further on fills the message better.
     */
    private static final int USEFUL_SHARE = 4;

    /**
     * @param maxLength in UTF-16 units, as Java counts
     * @return the parts in order, stripped, none blank, none longer; empty for a blank text
     */
    public List<String> split(String text, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("a message needs room: " + maxLength);
        }
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > maxLength) {
            int cut = cut(rest, maxLength);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return List.copyOf(parts);
    }

    private static int cut(String text, int room) {
        // One more than fits: a break right behind the last fitting character is a good one.
        String window = text.substring(0, room + 1);
        for (Pattern kind : BREAKS) {
            int last = lastBreak(window, kind);
            if (last > room / USEFUL_SHARE) {
                return last;
            }
        }
        int word = lastBreak(window, BREAKS.getLast());
        return word > 0 ? word : insideWord(text, room);
    }

    private static int lastBreak(String window, Pattern kind) {
        Matcher found = kind.matcher(window);
        int last = 0;
        while (found.find()) {
            last = found.start();
        }
        return last;
    }

    private static int insideWord(String text, int room) {
        Matcher character = VISIBLE_CHARACTER.matcher(text);
        int end = 0;
        while (character.find() && character.end() <= room) {
            end = character.end();
        }
        return end > 0 ? end : insideCharacter(text, room);
    }

    /** One visible character longer than a message: at least no code point is torn. */
    private static int insideCharacter(String text, int room) {
        boolean torn = Character.isHighSurrogate(text.charAt(room - 1));
        return torn && room > 1 ? room - 1 : room;
    }
}
