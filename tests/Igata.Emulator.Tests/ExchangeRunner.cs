using System.Buffers;
using System.Text;
using Igata.Runtime.Operations;
using Igata.Tests;

namespace Igata.Emulator.Tests;

/// <summary>Sends the JSON of a documented exchange through a client and a socket. It needs no generated type.</summary>
internal static class ExchangeRunner
{
    public static async Task<string> CallAsync<TClient, TService>(OperationTable<TService> operations, TClient client, string target, string? request)
        where TClient : class
        where TService : class
    {
        Operation<TService> operation = operations.Single(operation => operation.Target == target);
        var response = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(ForwardingProxy<TClient>.Create<TService>(client), Encoding.UTF8.GetBytes(request ?? ""), response, SoraFixture.TestCancellation);
        return Encoding.UTF8.GetString(response.WrittenSpan);
    }
}
