package dev.ponte.sandbox.kommo.hal;

import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param number from 1
 */
public record Page(int number, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 250;

    /** What the request asks for; more than 250 on a page is refused. */
    public static Page of(Request request) {
        return of(request, USUAL, MOST);
    }

    public static Page of(Request request, int usual, int most) {
        int limit = number(request, "limit", usual);
        if (limit > most) {
            throw new Refused(Problems.unprocessable("Limit %d per page".formatted(most)));
        }
        return new Page(number(request, "page", 1), limit);
    }

    private static int number(Request request, String name, int otherwise) {
        return request.params()
                .text(name)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** The part of all that is on this page. */
    public <T> List<T> cut(List<T> all) {
        long from = Math.min((long) (number - 1) * limit, all.size());
        long to = Math.min(from + limit, all.size());
        return all.subList((int) from, (int) to);
    }

    public int pages(int total) {
        return Math.max(1, (total + limit - 1) / limit);
    }
}
