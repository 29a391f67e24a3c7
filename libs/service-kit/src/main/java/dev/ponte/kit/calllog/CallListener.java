package dev.ponte.kit.calllog;

import dev.ponte.events.call.IntegrationCalled;

/** Is told of every call in the call log, by whichever thread made it; must not hold it up. */
public interface CallListener {

    /**
     * @param account the tenant it was made for
     * @param call its phone is masked
     */
    void called(String account, IntegrationCalled call);
}
