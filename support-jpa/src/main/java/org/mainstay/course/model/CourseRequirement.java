package org.mainstay.course.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.mainstay.shared.model.BaseEntity;

/** That a course needs another one. All of them together have no cycle. */
@Entity
@Table(name = "course_requirement")
@NamedQuery(
        name = CourseRequirement.OF_COURSE,
        query =
                "select r from CourseRequirement r join fetch r.required q where r.course.id ="
                        + " :course order by q.title, q.id")
@NamedQuery(
        name = CourseRequirement.EDGES,
        query =
                "select r.course.id, r.required.id from CourseRequirement r where r.course.id in"
                        + " :courses")
public class CourseRequirement extends BaseEntity {

    public static final String OF_COURSE = "CourseRequirement.ofCourse";
    public static final String EDGES = "CourseRequirement.edges";

    /** Most courses that one can need. */
    public static final int PER_COURSE_MAX = 20;

    /** What one can't do before the other course is completed. */
    public enum Need {
        ENROL,
        COMPLETE
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id", updatable = false)
    private @NotNull Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "required_id", updatable = false)
    private @NotNull Course required;

    @Enumerated(EnumType.STRING)
    @Column(name = "needed_to", updatable = false)
    private @NotNull Need need;

    protected CourseRequirement() {}

    public CourseRequirement(Course course, Course required, Need need) {
        this.course = course;
        this.required = required;
        this.need = need;
    }

    public Course course() {
        return course;
    }

    public Course required() {
        return required;
    }

    public Need need() {
        return need;
    }
}
