package org.mainstay.course.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.shared.model.BaseEntity;

/** A chapter of a course. */
@Entity
@Table(name = "course_module")
public class CourseModule extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id", updatable = false)
    private @NotNull Course course;

    private int position;

    private @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Lesson> lessons = new ArrayList<>();

    protected CourseModule() {}

    public CourseModule(Course course, String title) {
        this.course = course;
        this.title = title;
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    void move(int to) {
        position = to;
    }

    /** Consists of these lessons, in this order; what is missing is gone or in another module. */
    public void arrange(List<Lesson> inOrder) {
        lessons.removeIf(lesson -> !inOrder.contains(lesson));
        for (int at = 0; at < inOrder.size(); at++) {
            var lesson = inOrder.get(at);
            lesson.move(this, at);
            if (!lessons.contains(lesson)) {
                lessons.add(lesson);
            }
        }
        lessons.sort((one, other) -> Integer.compare(one.position(), other.position()));
    }

    public Course course() {
        return course;
    }

    /** From 0. */
    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public List<Lesson> lessons() {
        return Collections.unmodifiableList(lessons);
    }
}
