package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;

/** The workshops of the demo: one that is over, one with free seats, one with a waiting list. */
final class Workshops {

    private static final Duration HALF_DAY = Duration.ofHours(4);

    private final DemoRepository repository;
    private final Directory directory;
    private final Instant now;

    Workshops(DemoRepository repository, Directory directory, Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.now = now;
    }

    void store() {
        var upgrade =
                plan("kubernetes-upgrade-lab", "Kubernetes upgrade lab", -20, "Berlin, room 4", 6);
        upgrade.describe(
                upgrade.title(),
                "We upgrade a cluster of five nodes from 1.33 to 1.34, and take it back once.");
        for (var name : new String[] {"agent", "thomas.leroy", "pavel.novak"}) {
            var there = register(upgrade, name, 30, RegistrationState.CONFIRMED);
            there.attend(true);
            there.rate(name.equals("agent") ? 4 : 5, null);
        }
        var hdfs = plan("hdfs-hands-on", "HDFS hands-on: out of safe mode", 12, null, 12);
        hdfs.describe(
                hdfs.title(),
                """
                Bring what you learnt in *Operate HDFS with confidence*, and a shell. Each of \
                you gets a cluster that has just lost two DataNodes.""");
        register(hdfs, "grace.okafor", 5, RegistrationState.CONFIRMED);
        register(hdfs, "ravi.iyer", 4, RegistrationState.CONFIRMED);
        var restore = plan("restore-drill", "PostgreSQL 恢复演练", 19, "上海，3 楼培训室", 2);
        restore.describe(restore.title(), "每人从物理备份和 WAL 归档恢复一个数据库，并与 `pg_amcheck` 的结果核对。");
        register(restore, "li.qiang", 6, RegistrationState.CONFIRMED);
        register(restore, "zhao.min", 5, RegistrationState.CONFIRMED);
        register(restore, "zhou.lei", 2, RegistrationState.WAITING);
    }

    private Workshop plan(String key, String title, int inDays, String place, int seats) {
        var workshop = new Workshop(key, directory.person("trainer"));
        var start =
                now.truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(inDays))
                        .plus(Duration.ofHours(8));
        workshop.describe(title, null);
        workshop.hold(
                place,
                place == null ? "https://meet.example/" + key : null,
                start,
                start.plus(HALF_DAY));
        workshop.admit(seats, null, null);
        repository.add(workshop);
        return workshop;
    }

    private WorkshopRegistration register(
            Workshop workshop, String name, int daysAgo, RegistrationState state) {
        var at = now.minus(Duration.ofDays(daysAgo));
        var registration = new WorkshopRegistration(workshop, directory.person(name), at);
        registration.register(state, at);
        repository.add(registration);
        return registration;
    }
}
