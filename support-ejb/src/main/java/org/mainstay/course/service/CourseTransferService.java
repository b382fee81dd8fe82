package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.shared.service.ZipArchive;
import org.mainstay.shared.service.ZipArchive.Fault;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.FileTooLargeException;
import org.mainstay.ticket.service.StoredFile;

/** Takes courses from one desk to another as one file. */
@Stateless
public class CourseTransferService {

    @Inject CourseRepository courses;
    @Inject CourseQueries queries;
    @Inject CourseService writer;
    @Inject FileStore store;
    @Inject Settings settings;

    /**
     * A course as a file to be written.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_TRAINING)
    public CourseArchive export(@NotNull String key) {
        return new CourseArchive(content(key), file -> store.place(file.sha256()));
    }

    private CoursePackage content(String key) {
        return CoursePackage.of(
                queries.draft(key), courses.get(key).lessons().map(LearningQueries::file).toList());
    }

    /**
     * Reads a file and stores the files within it; no course yet. Outside a transaction, since it
     * may take minutes.
     *
     * @param file as {@link CourseService#store} took it
     * @throws InvalidInputException if it isn't a course, with the place of what is wrong
     * @throws FileTooLargeException if there is more in it than a file may have
     */
    @Requires(Permission.MANAGE_TRAINING)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CoursePackage read(@NotNull StoredFile file) {
        var most = settings.number(Setting.COURSE_FILE_MAX_BYTES);
        var place = store.place(file.sha256());
        try (var zip = new ZipArchive(place, "", most, CourseTransferService::refusal)) {
            return new CourseArchiveReader(zip, store, most).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BusinessException refusal(Fault fault, String path, int line, String what) {
        return switch (fault) {
            case NOT_A_ZIP -> ManifestNode.refused("course_import.zip", what);
            case TOO_MANY_ENTRIES -> ManifestNode.refused("course_import.too_many_files", what);
            case TOO_LARGE -> ManifestNode.refused("course_import.too_large", what);
            case NAME -> ManifestNode.refused("course_import.name", what);
            case DUPLICATE -> ManifestNode.refused("course_import.duplicate", what);
            case ENCODING -> ManifestNode.refused("course_import.encoding", path);
            case TOO_LONG -> ManifestNode.refused(
                    "course_import.text", path, Integer.valueOf(what));
        };
    }

    /**
     * Begins the course as a draft. A course of its key that says the same stays as it is.
     *
     * @param copy whether it becomes another course, under a key of its own
     * @throws ConflictException if there is a course of its key that says something else
     * @throws UnprocessableException if its product or a course it needs doesn't exist here, or the
     *     needs close a cycle
     * @throws InvalidInputException if a question can't be answered
     */
    @Requires(Permission.MANAGE_TRAINING)
    public ImportedCourse save(@NotNull CoursePackage brought, boolean copy) {
        var course = brought.course();
        var known = copy ? null : courses.find(course.key()).orElse(null);
        if (known != null) {
            if (content(known.key()).equals(brought)) {
                return new ImportedCourse(known.key(), false);
            }
            throw new ConflictException("course_import.exists", "file", known.title());
        }
        var key =
                writer.open(copy ? new OpenCourse(null, course.facts(), course.modules()) : course);
        attach(key, brought.files());
        return new ImportedCourse(key, true);
    }

    private void attach(String key, List<StoredFile> files) {
        var lessons = courses.get(key).lessons().toList();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            if (file != null) {
                lessons.get(i)
                        .attach(file.fileName(), file.contentType(), file.size(), file.sha256());
            }
        }
    }
}
