package dev.ponte.sandbox.zapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What WhatsApp knows about numbers: every number exists as it is asked for, unless declared. */
final class Numbers {
    private static final int MOST = 10_000;

    private final Map<String, Registration> declared =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Registration> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void declare(String phone, Registration registration) {
        declared.put(withoutNinth(phone), registration);
    }

    synchronized Registration find(String phone) {
        Registration known = declared.get(withoutNinth(phone));
        return known != null ? known : new Registration(true, phone, lid(phone));
    }

    /** The error a delivery to this address ends with; null = none. */
    @Nullable String deliveryError(String phone) {
        boolean number = phone.chars().allMatch(Character::isDigit);
        return number && !find(phone).exists() ? "Phone number does not exist" : null;
    }

    synchronized void reset() {
        declared.clear();
    }

    /** A LID that is the same for both spellings of a number and tells nothing about it. */
    static String lid(String phone) {
        long hash = 0xcbf29ce484222325L;
        String key = withoutNinth(phone);
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return "1%014d@lid".formatted(Math.floorMod(hash, 100_000_000_000_000L));
    }

    private static String withoutNinth(String phone) {
        boolean mobile = phone.length() == 13 && phone.startsWith("55") && phone.charAt(4) == '9';
        return mobile ? phone.substring(0, 4) + phone.substring(5) : phone;
    }

    /**
     * @param registeredAs the number as WhatsApp has it, with or without the ninth digit
     * @param lid null = none known
     */
    record Registration(boolean exists, String registeredAs, @Nullable String lid) {}
}
