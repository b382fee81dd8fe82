/** Keeping teams. */
package org.mainstay.team.service;
