-- Arguments: method, path, authorization or cookie header as "Name: value", body.
-- "{n}" becomes the number of a ticket, taken at random from those that exist.
local method, path, body, headers, tickets

function init(args)
  method, path, body = args[1], args[2], args[5]
  headers = { ["Content-Type"] = "application/json" }
  local name, value = args[3]:match("^(.-): (.*)$")
  headers[name] = value
  tickets = tonumber(args[4])
  math.randomseed(71)
end

function request()
  local number = string.format("2026-%06d", math.random(tickets))
  return wrk.format(method, (path:gsub("{n}", number)), headers, body)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
