/** Teams over REST. */
package org.mainstay.team.rest;
