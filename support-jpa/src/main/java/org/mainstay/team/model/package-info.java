/** Teams of people who answer. */
package org.mainstay.team.model;
