package dev.ponte.tests.load;

/** An endless list of deliveries. The same number gives the same delivery, every time. */
@FunctionalInterface
public interface Deliveries {

    /**
     * @param number from 0
     */
    Delivery at(long number);
}
