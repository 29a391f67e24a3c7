package dev.ponte.gateway.source.kommo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PHP's one container, list and map at once: what a bracketed form spells. Leaves are strings, for
 * Kommo sends nothing else. Order is the order of arrival.
 */
final class PhpArray {

    /** Where a scalar goes whose name is also a parent: {@code type=3} beside {@code type[x]=…}. */
    static final String SCALAR = "$value";

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private long nextIndex;

    /** The scalar under a key, blank as null; of an array its {@link #SCALAR}. */
    @Nullable String text(String key) {
        Object value = entries.get(key);
        if (value instanceof PhpArray array) {
            value = array.entries.get(SCALAR);
        }
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    /** The first of the keys that holds a scalar. */
    @Nullable String firstText(String... keys) {
        for (String key : keys) {
            String text = text(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The scalar as a whole number; null when it is none. */
    @Nullable Long number(String key) {
        String text = text(key);
        return text == null ? null : wholeNumber(text);
    }

    /** The array under a key, or null. */
    @Nullable PhpArray array(String key) {
        return entries.get(key) instanceof PhpArray array ? array : null;
    }

    /** Keys and values as they came; a value is a {@code String} or a {@code PhpArray}. */
    Map<String, Object> entries() {
        return entries;
    }

    Collection<Object> values() {
        return entries.values();
    }

    /** Assigns as PHP does: the last scalar wins, an empty key appends. */
    void putScalar(String key, String value) {
        String target = keyFor(key);
        if (entries.get(target) instanceof PhpArray array) {
            array.entries.put(SCALAR, value);
        } else {
            entries.put(target, value);
        }
    }

    /** The array under a key, made when missing; a scalar already there is kept inside it. */
    PhpArray descend(String key) {
        String target = keyFor(key);
        Object existing = entries.get(target);
        if (existing instanceof PhpArray array) {
            return array;
        }
        PhpArray made = new PhpArray();
        if (existing != null) {
            made.entries.put(SCALAR, existing);
        }
        entries.put(target, made);
        return made;
    }

    /** Plain data: a list where the keys are 0, 1, 2 …, else a map. */
    Object toData() {
        return isList() ? toList() : toMap();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach((key, value) -> map.put(key, plain(value)));
        return map;
    }

    private List<Object> toList() {
        List<Object> list = new ArrayList<>(entries.size());
        entries.values().forEach(value -> list.add(plain(value)));
        return list;
    }

    private boolean isList() {
        int expected = 0;
        for (String key : entries.keySet()) {
            if (!key.equals(Integer.toString(expected++))) {
                return false;
            }
        }
        return expected > 0;
    }

    private static Object plain(Object value) {
        return value instanceof PhpArray array ? array.toData() : value;
    }

    private String keyFor(String key) {
        if (key.isEmpty()) {
            return Long.toString(nextIndex++);
        }
        Long index = wholeNumber(key);
        if (index != null && index >= nextIndex && index < Integer.MAX_VALUE) {
            nextIndex = index + 1;
        }
        return key;
    }

    private static @Nullable Long wholeNumber(String text) {
        int length = text.length();
        if (length == 0 || length > 18) {
            return null;
        }
        int start = text.charAt(0) == '-' && length > 1 ? 1 : 0;
        for (int i = start; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(text);
    }
}
