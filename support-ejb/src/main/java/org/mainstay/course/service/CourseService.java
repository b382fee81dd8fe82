package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.FileName;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.FileTooLargeException;
import org.mainstay.ticket.service.FileTypeException;
import org.mainstay.ticket.service.StoredFile;

/** Writes courses. */
@Stateless
public class CourseService {

    private static final Logger LOG = Logger.getLogger(CourseService.class.getName());

    @Inject CourseRepository courses;
    @Inject CourseKeys keys;
    @Inject Outline outline;
    @Inject Requirements requirements;
    @Inject ProductDirectory products;
    @Inject FileStore store;
    @Inject Settings settings;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Begins a course as a draft.
     *
     * @return its key
     * @throws ConflictException if the key is taken
     * @throws UnprocessableException if the product or a needed course doesn't exist, or the needs
     *     close a cycle
     * @throws InvalidInputException if a question can't be answered
     */
    @Requires(Permission.MANAGE_TRAINING)
    public String open(@NotNull @Valid OpenCourse command) {
        var facts = command.facts();
        if (command.key() != null && keys.taken(command.key())) {
            throw new ConflictException("already_exists", "key");
        }
        var key = command.key() == null ? keys.free(facts.title()) : command.key();
        var now = clock.instant();
        var course = new Course(key, facts.title().strip(), facts.language(), now);
        write(course, facts, now);
        courses.add(course);
        outline.apply(course, command.modules(), now);
        requirements.set(course, facts.toEnrol(), facts.toComplete());
        history.record(Subject.COURSE, course.id(), Action.CREATED, key, true);
        LOG.log(
                Level.INFO,
                "Course {0} begun by {1}",
                new Object[] {course, current.actor().name()});
        return key;
    }

    /**
     * Changes what a course says and consists of.
     *
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws UnprocessableException if something it names doesn't exist, the needs close a cycle,
     *     or it is published and would be without lessons
     * @throws InvalidInputException if a question can't be answered
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void save(@NotNull @Valid SaveCourse command) {
        var course = courses.lock(command.key());
        ConflictException.unlessSeen(command.version(), course.version());
        var now = clock.instant();
        var facts = command.facts();
        if (facts != null) {
            note(course, "title", course.title(), facts.title().strip());
            note(course, "summary", course.summary(), given(facts.summary()));
            note(course, "passMark", course.passMark(), facts.passMark());
            note(course, "certificateValidity", course.validity(), facts.validity());
            note(course, "completion", course.rule(), facts.rule());
            write(course, facts, now);
            if (requirements.set(course, facts.toEnrol(), facts.toComplete())) {
                note(course, "requires", null, known(facts));
            }
        }
        if (command.modules() != null) {
            outline.apply(course, command.modules(), now);
            courses.changed(course);
            note(course, "lessons", null, course.lessons().count());
        }
        if (course.status() == CourseStatus.PUBLISHED) {
            checkWhole(course);
        }
    }

    private static String known(CourseFacts facts) {
        return Stream.concat(facts.toEnrol().stream(), facts.toComplete().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void note(Course course, String field, Object from, Object to) {
        history.changed(Subject.COURSE, course.id(), field, from, to, true);
    }

    private void write(Course course, CourseFacts facts, Instant now) {
        course.describe(
                facts.title().strip(),
                given(facts.summary()),
                given(facts.description()),
                facts.language(),
                now);
        var product = given(facts.product());
        course.concern(product == null ? null : product(product), given(facts.majorVersion()), now);
        course.demand(facts.passMark(), facts.rule(), validity(facts.validity()), now);
    }

    private static Period validity(Period given) {
        if (given != null
                && (given.isNegative() || given.isZero() || given.toTotalMonths() > 1200)) {
            throw new InvalidInputException("course.validity", "certificateValidity");
        }
        return given;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Product product(String key) {
        return products.find(key)
                .orElseThrow(() -> new UnprocessableException("product.not_found", "product", key));
    }

    /**
     * Moves a course to another status. Who began an archived course can go on with it.
     *
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if that status can't follow, or something is missing that
     *     learners would look for
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void move(@NotNull String key, @NotNull CourseStatus to, Integer version) {
        var course = courses.lock(key);
        ConflictException.unlessSeen(version, course.version());
        var before = course.status();
        if (!before.next().contains(to)) {
            throw new UnprocessableException("course.transition_not_allowed", "to", before, to);
        }
        if (to == CourseStatus.PUBLISHED) {
            checkWhole(course);
        }
        course.enter(to, clock.instant());
        note(course, "status", before, to);
        LOG.log(
                Level.INFO,
                "Course {0} moved to {1} by {2}",
                new Object[] {course, to, current.actor().name()});
    }

    private static void checkWhole(Course course) {
        if (course.lessons().allMatch(lesson -> lesson.optional())) {
            throw new UnprocessableException("course.no_lessons", "modules");
        }
        course.lessons()
                .filter(lesson -> lesson.empty())
                .findFirst()
                .ifPresent(
                        lesson -> {
                            throw new UnprocessableException(
                                    "course.empty_lesson", "modules", lesson.title());
                        });
    }

    /**
     * Takes the bytes of a film or another file, to be given to a lesson. Outside a transaction,
     * since an upload may take minutes.
     *
     * @throws FileTooLargeException if it has more bytes than allowed
     * @throws FileTypeException if files of its kind are refused
     */
    @Requires(Permission.MANAGE_TRAINING)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile store(String fileName, String contentType, @NotNull InputStream bytes) {
        var name = FileName.clean(fileName);
        var stored = store.put(bytes, settings.number(Setting.COURSE_FILE_MAX_BYTES));
        return new StoredFile(
                name, FileName.cleanType(contentType), stored.size(), stored.sha256());
    }

    /**
     * Gives a lesson its file, in place of one it had.
     *
     * @return key of the course
     * @throws NotFoundException if there is no such lesson
     */
    @Requires(Permission.MANAGE_TRAINING)
    public String attach(@NotNull Long lesson, @NotNull StoredFile file) {
        var course = courses.lock(courses.lesson(lesson).module().course().key());
        var found = courses.lesson(lesson);
        found.attach(file.fileName(), file.contentType(), file.size(), file.sha256());
        course.touch(clock.instant());
        courses.changed(course);
        history.record(Subject.COURSE, course.id(), Action.ATTACHED, file.fileName(), true);
        return course.key();
    }
}
