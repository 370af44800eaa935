package io.roomtone.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/// Runs until SIGTERM, or until its standard input closes, which is when its parent has died. Prints `KAFKA READY`
/// when it serves.
public final class Broker {
    /// Any fixed id: the cluster is this one process.
    private static final String CLUSTER_ID = "cm9vbXRvbmUtbG9jYWwtMQ";

    private Broker() {}

    /// @param arguments port for clients, port of the controller, data directory
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var controllerPort = Integer.parseInt(arguments[1]);
        var data = Path.of(arguments[2]);
        // Kafka tells its every setting at INFO: the log is for what is wrong.
        try (var logging = Broker.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        Thread.ofPlatform().daemon().name("parent-watch").start(Broker::endWithParent);

        var settings = settings(port, controllerPort, data);
        format(settings, data);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        System.out.println("KAFKA READY on 127.0.0.1:" + port);
        server.awaitShutdown();
    }

    /// An orphan would hold its port and its data against the next start.
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        System.exit(0);
    }

    /// A formatted directory is left as it is.
    private static void format(Properties settings, Path data) throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        StorageTool.execute(
                new String[] {"format", "--cluster-id", CLUSTER_ID, "--config", file.toString(), "--ignore-formatted"},
                quiet);
    }

    private static Properties settings(int port, int controllerPort, Path data) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.setProperty("log.dirs", data.resolve("log").toString());
        settings.setProperty("num.partitions", "3");
        settings.setProperty("auto.create.topics.enable", "false");
        oneNode(settings);
        small(settings);
        return settings;
    }

    private static void oneNode(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "3");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "3");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Nobody else will join: a group need not wait for members.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Properties settings) {
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "2");
    }
}
