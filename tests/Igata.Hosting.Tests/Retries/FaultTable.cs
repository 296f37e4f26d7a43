using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime.Errors;

namespace Igata.Hosting.Tests.Retries;

/// <summary>Injects every kind of fault into idempotent and other calls, and lists what the caller sees and how many requests the server receives.</summary>
internal static class FaultTable
{
    private static readonly ServerAction Truncated = ServerAction.Ok with { Response = ServerAction.Ok.Response[..^4], Closes = true };

    /// <summary>The fault that happens twice. From the third request on, the server works.</summary>
    private static readonly (string Name, ServerAction? Action)[] Faults =
    [
        ("connection refused", null),
        ("reset before the request was read", new ServerAction { ResetsUnread = true }),
        ("reset after the request was read", new ServerAction { ResetsRead = true }),
        ("closed after the request was read", new ServerAction { Closes = true }),
        ("no response in time", new ServerAction { Hangs = true }),
        ("429 with `Retry-After: 0`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 0\r\n")),
        ("429 with `Retry-After: 3600`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 3600\r\n")),
        ("429 without `Retry-After`", ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""")),
        ("429 whose code says `retry: never`", ServerAction.Respond("429 Too Many Requests", """{"code":"QUOTA"}""")),
        ("503", ServerAction.Respond("503 Service Unavailable", "")),
        ("400", ServerAction.Respond("400 Bad Request", """{"code":"WRONG"}""")),
        ("truncated response", Truncated),
    ];

    public static async Task<string> ToMarkdownAsync()
    {
        var table = new StringBuilder("| fault | idempotent: the caller sees | requests | not idempotent: the caller sees | requests |\n|---|---|---:|---|---:|\n");
        foreach ((string name, ServerAction? action) in Faults)
        {
            (string outcome, int count) = await RunAsync(action, isIdempotent: true);
            (string otherOutcome, int otherCount) = await RunAsync(action, isIdempotent: false);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {outcome} | {count} | {otherOutcome} | {otherCount} |\n");
        }

        return table.ToString();
    }

    private static async Task<(string Outcome, int Requests)> RunAsync(ServerAction? action, bool isIdempotent)
    {
        if (action is null)
        {
            return await RunRefusedAsync(isIdempotent);
        }

        await using var server = new FaultServer(number => number <= 2 ? action : ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint, tryTimeout: action.Hangs ? TimeSpan.FromSeconds(1.5) : null);
        string outcome = await DescribeOutcomeAsync(host.Client, isIdempotent);
        return (outcome, server.Requests.Count);
    }

    /// <summary>Nobody listens at first. The server starts before the third attempt.</summary>
    private static async Task<(string Outcome, int Requests)> RunRefusedAsync(bool isIdempotent)
    {
        var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        int number = ((IPEndPoint)port.LocalEndpoint).Port;
        port.Stop();

        FaultServer? server = null;
        int attempts = 0;
        try
        {
            await using var host = new HostedNotesClient(new Uri($"http://127.0.0.1:{number}/"), beforeTry: () =>
            {
                if (++attempts == 3)
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
        catch (ApiException exception)
        {
            return $"`{exception.GetType().Name}`{(exception is TransportException { IsTimeout: true } ? ", timeout" : "")}";
        }
    }
}
