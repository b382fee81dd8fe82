package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.document.service.Finding.Kind;

class FindingsTest {

    @ParameterizedTest
    @CsvSource({
        "Ask li.na+ops@acme.example about it,EMAIL,li.na+ops@acme.example",
        "runs on nn01.prod.acme.com since,HOST,nn01.prod.acme.com",
        "from db1.internal to,HOST,db1.internal",
        "connect to 10.20.30.40:8020,IP_ADDRESS,10.20.30.40",
        "listens on 2001:db8:0:1::17 only,IP_ADDRESS,2001:db8:0:1::17",
        "password=hunter22,TOKEN,passwo…",
        "api_key: abcdefgh,TOKEN,api_ke…",
        "AKIAIOSFODNN7EXAMPLE,TOKEN,AKIAIO…",
        "-----BEGIN RSA PRIVATE KEY-----,TOKEN,-----B…",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x,TOKEN,eyJhbG…",
        "Q0hBTkdFTUUxMjM0NTY3ODkwYWJjZGVmZ2hpamtsbW5vcA,TOKEN,Q0hBTk…"
    })
    void pointsAtWhatMayTellOfACustomer(String text, Kind kind, String shown) {
        assertThat(Findings.in("Title", "First line\n" + text))
                .contains(new Finding(kind, 2, shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ha.health-monitor.rpc-timeout.ms is 90000",
                "yarn.scheduler.capacity.maximum-am-resource-percent",
                "org.apache.hadoop.hdfs.server.namenode.FSNamesystem",
                "Hadoop 3.4.1 and PostgreSQL 17.6",
                "127.0.0.1 and 0.0.0.0",
                "at 12:30:45 it stopped",
                "kubectl describe pod",
                "Change the password first."
            })
    void leavesAloneWhatTellsOfNobody(String text) {
        assertThat(Findings.in(text, text)).isEmpty();
    }

    @Test
    void neitherLongLinesNorManyFindingsTakeLong() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    assertThat(Findings.in("", "a@b.example\n".repeat(10_000)))
                            .hasSize(Findings.MOST);
                    Findings.in("", "a.".repeat(100_000));
                    Findings.in("", "1:".repeat(100_000));
                    Findings.in("", "aA1".repeat(60_000));
                    Findings.in("", "a@".repeat(100_000));
                });
    }
}
