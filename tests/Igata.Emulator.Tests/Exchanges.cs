using System.Buffers;
using System.Text;
using Igata.Runtime.Operations;
using Igata.Tests;

namespace Igata.Emulator.Tests;

/// <summary>Sends the JSON of a documented exchange through a client, over the socket, without a test that knows any type.</summary>
internal static class Exchanges
{
    public static async Task<string> CallAsync<TClient, TService>(OperationTable<TService> operations, TClient client, string target, string? request)
        where TClient : class
        where TService : class
    {
        Operation<TService> operation = operations.Single(operation => operation.Target == target);
        var answer = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(Relay<TClient>.To<TService>(client), Encoding.UTF8.GetBytes(request ?? ""), answer, Stage.Cancel);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }
}
