using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime.Errors;

namespace Igata.Hosting.Tests.Retries;

/// <summary>Every kind of fault, with calls that may be repeated and calls that must not: what the caller sees and what the server counts.</summary>
internal static class FaultTable
{
    private static readonly Act Truncated = Act.Ok with { Answer = Act.Ok.Answer[..^4], Closes = true };

    /// <summary>What happens at first; the server is well again from the third time on.</summary>
    private static readonly (string Name, Act? Act)[] Faults =
    [
        ("refused", null),
        ("reset before the request was read", new Act { ResetsUnread = true }),
        ("reset after the request was read", new Act { ResetsRead = true }),
        ("closed after the request was read", new Act { Closes = true }),
        ("no answer in time", new Act { Hangs = true }),
        ("429 with `Retry-After: 0`", Act.With("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 0\r\n")),
        ("429 with `Retry-After: 3600`", Act.With("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 3600\r\n")),
        ("429 without `Retry-After`", Act.With("429 Too Many Requests", """{"code":"BUSY"}""")),
        ("429 whose code says `retry: never`", Act.With("429 Too Many Requests", """{"code":"QUOTA"}""")),
        ("503", Act.With("503 Service Unavailable", "")),
        ("400", Act.With("400 Bad Request", """{"code":"WRONG"}""")),
        ("answer cut off", Truncated),
    ];

    public static async Task<string> ToMarkdownAsync()
    {
        var table = new StringBuilder("| fault | idempotent: the caller sees | requests | not idempotent: the caller sees | requests |\n|---|---|---:|---|---:|\n");
        foreach ((string name, Act? act) in Faults)
        {
            (string seen, int count) = await RunAsync(act, isIdempotent: true);
            (string seenOnce, int countOnce) = await RunAsync(act, isIdempotent: false);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {seen} | {count} | {seenOnce} | {countOnce} |\n");
        }

        return table.ToString();
    }

    private static async Task<(string Seen, int Requests)> RunAsync(Act? act, bool isIdempotent)
    {
        if (act is null)
        {
            return await RunRefusedAsync(isIdempotent);
        }

        await using var server = new FaultServer(time => time <= 2 ? act : Act.Ok);
        await using var host = new Hosted(server.Endpoint, tryTimeout: act.Hangs ? TimeSpan.FromSeconds(1.5) : null);
        string seen = await SeenAsync(host.Client, isIdempotent);
        return (seen, server.Requests.Count);
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
            await using var host = new Hosted(new Uri($"http://127.0.0.1:{number}/"), beforeTry: () =>
            {
                if (++tries == 3)
                {
                    server = new FaultServer(static _ => Act.Ok, number);
                }
            });
            string seen = await SeenAsync(host.Client, isIdempotent);
            return (seen, server?.Requests.Count ?? 0);
        }
        finally
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task<string> SeenAsync(NotesClient client, bool isIdempotent)
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
