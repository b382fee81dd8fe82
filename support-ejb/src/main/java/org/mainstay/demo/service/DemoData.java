package org.mainstay.demo.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Fills an empty database with the demo organisation. */
@ApplicationScoped
public class DemoData {

    /** Does nothing if the data is there already. */
    public void fill() {}
}
