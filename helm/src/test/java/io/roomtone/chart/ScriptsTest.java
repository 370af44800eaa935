package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other programs are given to run.
class ScriptsTest {
    private static final Path UNIT = Path.of("../deploy/systemd/roomtone-agent.service");

    @TempDir
    Path folder;

    @Test
    void theUnitIsOneThatSystemdUnderstands() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze here");
        var unit = folder.resolve("roomtone-agent.service");
        // the program is not installed here
        Files.writeString(unit, Files.readString(UNIT).replaceAll("(?m)^ExecStart=.*", "ExecStart=/bin/true"));

        var result = Program.run(new ProcessBuilder("systemd-analyze", "verify", "--man=no", unit.toString()));

        assertThat(result.said()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void anAgentThatFailsAgainAndAgainIsStartedForEver() throws IOException {
        var sections = Files.readString(UNIT).split("(?m)^\\[Service\\]$");

        // by default systemd gives up after five starts in ten seconds; elsewhere than in [Unit] the setting is ignored
        assertThat(sections[0].lines()).contains("[Unit]", "StartLimitIntervalSec=0");
        assertThat(sections[1].lines()).contains("Restart=always");
    }

    @Test
    void theScriptInPlaceOfTheExecutableIsOneThatStarts() throws Exception {
        var readme = Files.readString(UNIT.resolveSibling("README.md"));
        var blocks =
                Pattern.compile("(?s)```\\n(.*?)```").matcher(readme).results().toList();
        var script = Files.writeString(
                folder.resolve("roomtone-agent"), blocks.getLast().group(1));
        assertThat(script.toFile().setExecutable(true)).isTrue();

        // as systemd starts it: without a shell that would help out
        var result = Program.run(new ProcessBuilder(script.toString()));

        assertThat(result.said()).contains("Unable to access jarfile /opt/roomtone/quarkus-app/quarkus-run.jar");
    }

    @Test
    void authoritiesOfOnesOwnAreTrustedBesideThePublicOnes() throws Exception {
        var own = folder.resolve("ca.crt");
        Files.writeString(own, "# both of ours\n" + authority("one") + "\n" + authority("two"));
        var script = trustScript("job-service")
                .replace("/tls-ca/ca.crt", own.toString())
                .replace("/trust", folder.toString());
        var java = System.getProperty("java.home");
        var shell = new ProcessBuilder("sh", "-euc", script);
        shell.environment().put("JAVA_HOME", java);
        shell.environment().merge("PATH", java + "/bin", (path, bin) -> bin + ":" + path);

        var result = Program.run(shell);

        assertThat(result.status()).as(result.said()).isZero();
        var trusted = KeyStore.getInstance(folder.resolve("cacerts").toFile(), (char[]) null);
        var known = KeyStore.getInstance(Path.of(java, "lib/security/cacerts").toFile(), (char[]) null);
        assertThat(Collections.list(trusted.aliases()))
                .containsAll(Collections.list(known.aliases()))
                .contains("roomtone-ca-1.crt", "roomtone-ca-2.crt");
        assertThat(trustScript("recorder-agent")).isEqualTo(trustScript("job-service"));
    }

    private static String trustScript(String component) {
        return Chart.manifests("tls.caSecret=our-authorities").stream()
                .filter(Manifest::runsPods)
                .filter(pods -> pods.component().equals(component))
                .map(pods -> pods.pod().at("/initContainers/0/args/0").asText())
                .findFirst()
                .orElseThrow();
    }

    private String authority(String name) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
        var common = new String[] {
            "-alias", name, "-keystore", folder.resolve(name + ".p12").toString(), "-storepass", "changeit"
        };
        var made = Program.run(
                command(new String[] {keytool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name}, common));
        assertThat(made.status()).as(made.said()).isZero();
        return Program.run(command(new String[] {keytool, "-exportcert", "-rfc"}, common))
                .said();
    }

    private static ProcessBuilder command(String[]... parts) {
        return new ProcessBuilder(Stream.of(parts).flatMap(Stream::of).toList());
    }
}
