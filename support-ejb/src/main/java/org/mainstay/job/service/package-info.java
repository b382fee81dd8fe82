/** Taking, running, finishing and clearing away background work. */
package org.mainstay.job.service;
