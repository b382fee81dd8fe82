/** Work that goes on after the answer, with progress and a file as its result. */
package org.mainstay.job.model;
