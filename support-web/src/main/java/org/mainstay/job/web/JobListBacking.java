package org.mainstay.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobService;
import org.mainstay.job.service.JobView;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What somebody asked to be done in the background, and the files that came of it. */
@Named
@RequestScoped
public class JobListBacking {

    @Inject JobQueries jobs;
    @Inject JobService service;
    @Inject Pages pages;

    @Inject
    @Param(name = "job")
    private Long job;

    private List<JobView> mine;

    /** Reads the jobs before the answer begins, so that a refusal can still be a page. */
    public void load() {
        getMine();
    }

    /** The jobs, the newest first. */
    public List<JobView> getMine() {
        if (mine == null) {
            mine = jobs.mine();
        }
        return mine;
    }

    /** Whether something is still on its way. */
    public boolean isBusy() {
        return getMine().stream().anyMatch(JobListBacking::busy);
    }

    private static boolean busy(JobView view) {
        return view.state() == Job.State.WAITING || view.state() == Job.State.RUNNING;
    }

    /** Whether the job is still on its way. */
    public boolean runs(JobView view) {
        return busy(view);
    }

    /** Deletes a job that is through, with its file. */
    public void delete() {
        service.delete(job);
        pages.go(Route.FILES.path(null));
    }
}
