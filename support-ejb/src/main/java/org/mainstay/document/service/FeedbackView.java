package org.mainstay.document.service;

/**
 * Whether a document helped.
 *
 * @param solved for how many readers it did; 0 for those who may not know
 * @param unsolved for how many it didn't; 0 for those who may not know
 * @param own what the caller said; null for nothing
 */
public record FeedbackView(long solved, long unsolved, AnswerView own) {}
