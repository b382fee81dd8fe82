/** Pages of teams. */
package org.mainstay.team.web;
