/** Contributing to the community library, moderating it, and finding what is in it. */
package org.mainstay.resource.service;
