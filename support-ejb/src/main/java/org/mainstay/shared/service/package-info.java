/** What every service is built from: permission, time, paging, errors. */
package org.mainstay.shared.service;
