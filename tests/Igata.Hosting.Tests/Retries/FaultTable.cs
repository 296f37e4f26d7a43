using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime;

namespace Igata.Hosting.Tests.Retries;

/// <summary>Every kind of fault, with calls that may be repeated and calls that must not: what the caller sees and what the server counts.</summary>
internal static class FaultTable
{
    private static readonly ServerAction Truncated = ServerAction.Ok with { Response = ServerAction.Ok.Response[..^4], Closes = true };

    /// <summary>What happens at first; the server is well again from the third time on.</summary>
    private static readonly (string Name, ServerAction? Act)[] Faults =
    [
        ("refused", null),
        ("reset before the request was read", new ServerAction { ResetsUnread = true }),
        ("reset after the request was read", new ServerAction { ResetsRead = true }),
        ("closed after the request was read", new ServerAction { Closes = true }),
        ("no answer in time", new ServerAction { Hangs = true }),
        ("429 with `Retry-After: 0`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 0\r\n")),
        ("429 with `Retry-After: 3600`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 3600\r\n")),
        ("429 without `Retry-After`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""")),
        ("429 whose code says `retry: never`", ServerAction.Respond("429 Too Many Requests", """{"code":"QUOTA"}""")),
        ("503", ServerAction.Respond("503 Service Unavailable", "")),
        ("400", ServerAction.Respond("400 Bad Request", """{"code":"WRONG"}""")),
        ("answer cut off", Truncated),
    ];

    public static async Task<string> ToMarkdownAsync()
    {
        var table = new StringBuilder("| fault | idempotent: the caller sees | requests | not idempotent: the caller sees | requests |\n|---|---|---:|---|---:|\n");
        foreach ((string name, ServerAction? act) in Faults)
        {
            (string outcome, int count) = await RunAsync(act, isIdempotent: true);
            (string seenOnce, int countOnce) = await RunAsync(act, isIdempotent: false);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {outcome} | {count} | {seenOnce} | {countOnce} |\n");
        }

        return table.ToString();
    }

    private static async Task<(string Seen, int Requests)> RunAsync(ServerAction? act, bool isIdempotent)
    {
        if (act is null)
        {
            return await RunRefusedAsync(isIdempotent);
        }

        await using var server = new FaultServer(time => time <= 2 ? act : ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint, tryTimeout: act.Hangs ? TimeSpan.FromSeconds(1.5) : null);
        string outcome = await DescribeOutcomeAsync(host.Client, isIdempotent);
        return (outcome, server.Requests.Count);
    }

    /// <summary>Nobody listens at first; the server begins while the client waits.</summary>
    private static async Task<(string Seen, int Requests)> RunRefusedAsync(bool isIdempotent)
    {
        var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        int number = ((IPEndPoint)port.LocalEndpoint).Port;
        port.Stop();

        FaultServer? server = null;
        int tries = 0;
        try
        {
            await using var host = new HostedNotesClient(new Uri($"http://127.0.0.1:{number}/"), beforeTry: () =>
            {
                if (++tries == 3)
                {
                    server = new FaultServer(static _ => ServerAction.Ok, number);
                }
            });
            string outcome = await DescribeOutcomeAsync(host.Client, isIdempotent);
            return (outcome, server?.Requests.Count ?? 0);
        }
        finally
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task<string> DescribeOutcomeAsync(NotesClient client, bool isIdempotent)
    {
        try
        {
            await client.CallAsync(isIdempotent);
            return "the result";
        }
        catch (ApiErrorException error)
        {
            return $"{(int)error.StatusCode} {error.Code}".TrimEnd();
        }
        catch (ApiException fault)
        {
            return $"`{fault.GetType().Name}`{(fault is TransportException { IsTimeout: true } ? ", time-out" : "")}";
        }
    }
}
