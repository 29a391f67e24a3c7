package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.Simulation.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The spool's table, its transactions, looks at it, and the relay that empties it. */
final class SimulatedSpool implements SpoolLine<Load> {

    private static final int OTHERS = -1;

    /** A transaction: not begun, begun, or committed and not yet told. */
    private static final class Transaction {
        private final Batch<Load> batch;
        private boolean begun;
        private boolean committed;

        private Transaction(Batch<Load> batch) {
            this.batch = batch;
        }
    }

    /** A look: the rows are counted at some moment between its start and its report. */
    private static final class Look {
        private final long id;
        private int rows = -1;

        private Look(long id) {
            this.id = id;
        }
    }

    private final Consumer<Load> topic;
    private final List<Load> table;
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final boolean reliable;
    private boolean up = true;

    /**
     * @param reliable whether it is always there, and tells what it did
     */
    SimulatedSpool(Consumer<Load> topic, boolean reliable) {
        this(topic, reliable, new ArrayList<>());
    }

    /**
     * @param table may be shared with other replicas
     */
    SimulatedSpool(Consumer<Load> topic, boolean reliable, List<Load> table) {
        this.topic = topic;
        this.table = table;
        this.reliable = reliable;
    }

    void setUp(boolean up) {
        this.up = up || reliable;
    }

    boolean isReliable() {
        return reliable;
    }

    @Override
    public void write(Batch<Load> batch) {
        transactions.add(new Transaction(batch));
    }

    @Override
    public void look(long look) {
        looks.add(new Look(look));
    }

    /** A transaction gets on, or breaks; one that the path gave up long ago may do so too. */
    void proceed(int which, int how, WritePath<Load> path) {
        if (which >= transactions.size()) {
            return;
        }
        Transaction transaction = transactions.get(which);
        boolean breaks = !up || (how == 0 && !reliable);
        if (transaction.committed) {
            transactions.remove(transaction);
            if (breaks) {
                path.notCommitted(transaction.batch);
            } else {
                path.committed(transaction.batch);
            }
        } else if (breaks) {
            transactions.remove(transaction);
            path.notCommitted(transaction.batch);
        } else if (!transaction.begun) {
            transaction.begun = transaction.batch.begin();
            if (!transaction.begun) {
                transactions.remove(transaction);
                path.notCommitted(transaction.batch);
            }
        } else {
            transaction.committed = true;
            transaction.batch.parcels().forEach(parcel -> table.add(parcel.load()));
        }
    }

    void proceedAll(WritePath<Load> path) {
        while (!transactions.isEmpty()) {
            proceed(0, 1, path);
        }
    }

    /**
     * @param how what happens to it: 0, it breaks; 1, it is off the beat
     */
    void look(int which, int how, WritePath<Load> path) {
        if (which >= looks.size()) {
            return;
        }
        Look look = looks.get(which);
        if (!up || (how == 0 && !reliable)) {
            looks.remove(look);
            path.notSeen(look.id);
        } else if (look.rows < 0) {
            look.rows = table.size();
        } else {
            looks.remove(look);
            path.seen(look.id, look.rows, how != 1);
        }
    }

    void lookAll(WritePath<Load> path) {
        lookAll(path, true);
    }

    void lookAll(WritePath<Load> path, boolean onTheBeat) {
        while (!looks.isEmpty()) {
            look(0, onTheBeat ? 2 : 1, path);
        }
    }

    /** The oldest row of a key goes to Kafka, and sometimes again later. */
    void relay(int key, boolean kafkaUp, boolean again, WritePath<Load> path) {
        if (!up || !kafkaUp) {
            return;
        }
        table.stream()
                .filter(row -> row.key() == key || row.number() == OTHERS)
                .findFirst()
                .ifPresent(row -> relay(row, again));
        if (table.isEmpty()) {
            path.drained();
        }
    }

    private void relay(Load row, boolean again) {
        if (row.number() != OTHERS) {
            topic.accept(row);
        }
        if (!again) {
            table.remove(row);
        }
    }

    void relayAll(int key, boolean kafkaUp, WritePath<Load> path) {
        for (int i = table.size(); i >= 0; i--) {
            relay(key, kafkaUp, false, path);
        }
    }

    void otherReplica(boolean writes) {
        if (up && writes) {
            table.add(new Load(OTHERS, 0, false));
        }
    }
}
