package dev.ponte.conversation.channel;

import dev.ponte.kit.mask.Mask;
import org.jspecify.annotations.Nullable;

/** An instance's credentials. Shows only the beginning of its id. */
record ZapiInstance(String id, String token, @Nullable String clientToken) {

    @Override
    public String toString() {
        return "ZapiInstance[" + Mask.secret(id) + "]";
    }
}
