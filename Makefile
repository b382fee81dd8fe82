# Everything here needs a JDK 17, Maven and make only. Variables are given on the command line:
#   make run PORT=9090 DATA=/tmp/mainstay
PORT = 8080
DATA = data
DEMO = true

# Warnings stay visible, since they fail the compilation; -q would hide them.
MVN = mvn -B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
BUILD = $(MVN) package -DskipTests -Dspotless.check.skip
SETTINGS = -Dsupport.http.port=$(PORT) -Dsupport.data.dir=$(abspath $(DATA)) -Dsupport.demo=$(DEMO)
TARGET = support-ear/target

.PHONY: help build run dev test browser test-single bench docs format ear ear-stop clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

build: ## support.ear (Payara Server) and support.jar (java -jar) in support-ear/target
	$(BUILD)

run: build ## build and start in demo mode: PORT=8080 DATA=data DEMO=true
	java $(SETTINGS) -jar $(TARGET)/support.jar

# Payara Micro runs an unpacked WAR whose pages follow the source folder, new files included.
DEV = $(TARGET)/dev/support
PAGES = support-web/src/main/webapp
dev: build ## as run, but edits of pages, styles and scripts show on reload
	rm -rf $(DEV) && mkdir -p $(DEV)
	cd $(DEV) && jar xf ../../micro/support.war
	sed 's/>Production</>Development</' $(DEV)/WEB-INF/web.xml > $(DEV)/web.xml && mv $(DEV)/web.xml $(DEV)/WEB-INF/
	@(while sleep 1; do cp -Ru $(PAGES)/. $(DEV)/; done) & follower=$$!; trap 'kill $$follower' EXIT; \
	java $(SETTINGS) -jar $(TARGET)/micro/payara-micro.jar \
	    --deploy support-broker/target/support-broker.rar --deploy $(DEV) --contextroot /

test: browser ## all tests: unit, in-container, browser, kill
	mvn -B -ntp verify

# The browser tests use the distribution's Chromium.
browser:
	@command -v chromium chromium-browser google-chrome > /dev/null \
	    || if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	        apt-get install -y chromium fonts-noto-cjk \
	            || (apt-get update && apt-get install -y chromium fonts-noto-cjk); \
	    else \
	        echo "The browser tests need Chromium: apt-get install chromium fonts-noto-cjk"; exit 1; \
	    fi

# Classes named *IT are integration tests; they need the packages that come before them.
MODULE = support-ear
test-single: ## one test class: MODULE=support-ejb TEST=MailTest, or TEST=KillIT
	case "$(TEST)" in \
	*IT*) mvn -B -ntp verify -pl $(MODULE) -am -Dtest=none -Dit.test='$(TEST)' \
	    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false ;; \
	*) mvn -B -ntp test -pl $(MODULE) -am -Dtest='$(TEST)' -Dsurefire.failIfNoSpecifiedTests=false ;; \
	esac

# Fills a PostgreSQL of its own, loads the JAR with wrk; figures in support-ear/target/bench.
bench: ## load figures: TICKETS=2000,20000,100000 SECONDS=8 WARM_UP=20
	@command -v wrk > /dev/null || apt-get install -y wrk
	mvn -B -ntp verify -pl support-ear -am -Dtest=none -Dit.test=LoadBench \
	    -Dbench.tickets=$(TICKETS) -Dbench.seconds=$(SECONDS) -Dbench.warm-up=$(WARM_UP) \
	    -DforkedProcessTimeoutInSeconds=7200 \
	    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
TICKETS = 2000,20000,100000
SECONDS = 8
WARM_UP = 20

docs: ## writes docs/configuration.md anew from the settings
	$(MVN) test -pl support-settings -Dtest=ConfigurationPageTest -DwriteDocs=true \
	    -Dspotless.check.skip

format: ## formats the Java sources
	$(MVN) spotless:apply

# A domain of its own: HTTP on PORT and administration as far from it as Payara's usual port from
# 8080, both on the loopback address. The data grid and JMX only end with a restart.
SERVER_VERSION = $(shell sed -n 's:.*<payara.server.version>\(.*\)</.*:\1:p' pom.xml)
SERVER = $(TARGET)/payara-server
PORT_BASE = $(shell expr $(PORT) - 80)
ADMIN_PORT = $(shell expr $(PORT_BASE) + 48)
ASADMIN = $(SERVER)/payara6/bin/asadmin
ear: build $(SERVER) ## deploy support.ear on a Payara Server of its own: PORT=8080 DATA=data DEMO=true
	-$(ASADMIN) stop-domain mainstay 2> /dev/null
	rm -rf $(SERVER)/payara6/glassfish/domains/mainstay
	$(ASADMIN) create-domain --nopassword --portbase $(PORT_BASE) mainstay
	SUPPORT_DATA_DIR=$(abspath $(DATA)) SUPPORT_DEMO=$(DEMO) SUPPORT_HTTP_PORT=$(PORT) \
	    $(ASADMIN) start-domain --prebootcommandfile $(abspath support-ear/src/main/server/loopback.txt) mainstay
	$(ASADMIN) --port $(ADMIN_PORT) deploy $(TARGET)/support.ear
	@echo "Mainstay is ready: http://127.0.0.1:$(PORT)/support/  Stop it with: make ear-stop"

ear-stop: ## stops the Payara Server that "make ear" started
	$(ASADMIN) stop-domain mainstay

$(SERVER):
	$(MVN) dependency:unpack -N -DoutputDirectory=$(SERVER) \
	    -Dartifact=fish.payara.distributions:payara:$(SERVER_VERSION):zip
	chmod +x $(ASADMIN)

clean: ## removes what was built
	mvn -q clean
