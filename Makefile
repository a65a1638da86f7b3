# Every target works from a fresh clone; `make start` and `make test` are all that a newcomer needs.
.DEFAULT_GOAL := help
.PHONY: help start test install lint tsc build bench e2e scenarios real stranger template-check clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

start: ## install what is missing and open Backstage with the demo fleet
	@sh bin/run start

test: ## install what is missing and run the tests
	@sh bin/run test

install: ## install only
	@sh bin/run install

lint: install ## ESLint and Prettier
	@./yarnw lint:all
	@./yarnw prettier:check

tsc: install ## type check
	@./yarnw tsc

build: tsc ## build every package
	@./yarnw build:all

bench: install ## figures of scale against their goals (ONLY=loading,warm runs some); takes both cores and minutes
	@./yarnw node benchmarks/scale/run.cjs

e2e: install ## the whole journey in Chromium, against a demo of its own
	@sh bin/run e2e

scenarios: install ## play every scenario of the simulator and record what the backend says, for the development entry of the plugin
	@./yarnw node --require @backstage/cli/config/nodeTransform.cjs e2e/screens/record.cjs

template-check: ## make every platform of the template library (TEMPLATE=<folder>) and say what is wrong
	@sh bin/run template-check

detection: install ## play every fault against the backend: what is told first, how soon, when it is gone (FAULTS=S6,S7 plays some)
	@EKS_PLATFORM_PLAY_FAULTS=$${FAULTS:-all} CI=1 ./yarnw test packages/integration-tests/src/scenarios/detection --maxWorkers=1

clean: ## remove what was built; keeps the installed packages
	@rm -rf .demo dist-types e2e/screenshots e2e-test-report packages/*/dist plugins/*/dist
