package dev.ponte.conversation.channel;

import io.smallrye.mutiny.Uni;

/** Whether an instance has its phone. */
public interface ConnectionCheck {

    /**
     * Known for some seconds once asked; many askers at once cause one call.
     *
     * @param instance the Z-API instance: its id, or its name in the settings
     * @return whether texts sent now leave now, or a {@link SendException} when Z-API cannot say
     */
    Uni<Boolean> connected(String account, String instance);
}
