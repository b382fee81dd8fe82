package org.mainstay.savedview.service;

import java.util.List;

/**
 * What a person sees over the list of tickets.
 *
 * @param views own ones and those of the person’s teams, in order
 * @param opens id of the view to begin with, null for the usual beginning
 * @param columns names separated by commas, null for the usual ones
 */
public record Lists(List<ViewSummary> views, Long opens, String columns) {}
