package org.mainstay.course.rest;

import java.util.List;

/**
 * A wrong answer to a question.
 *
 * @param given empty for none
 * @param times how often
 */
public record WrongAnswerPayload(List<String> given, long times) {}
