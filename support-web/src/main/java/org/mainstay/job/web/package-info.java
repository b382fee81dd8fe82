/** The files that background work ends with, for those who asked for them. */
package org.mainstay.job.web;
