/**
 * Checks the papers that start the suite elsewhere: docker-compose.yml, Kubernetes, topics, SQL.
 * They say the same ports, images and variables as the launcher and the services do.
 */
package dev.ponte.tests.manifest;
