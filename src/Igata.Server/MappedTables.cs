using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;

namespace Igata.Server;

/// <summary>A table of operations that was mapped: its service, and the paths that it responds to.</summary>
/// <param name="Service">The name of the service.</param>
/// <param name="Templates">The path templates; an empty path if the operations are not identified by their paths.</param>
internal sealed record MappedTable(string Service, IReadOnlyList<string> Templates)
{
    public static MappedTable Create<TService>(OperationTable<TService> operations) => new(
        typeof(TService).Name,
        operations.DispatchKind is DispatchKind.Route ? [.. operations.Select(static operation => operation.Template ?? "").Distinct()] : [""]);
}

/// <summary>
/// Finds tables that are mapped to the same paths. Without this check, each request to such a path would fail as ambiguous. Tables of one
/// route builder are compared when they are mapped, those of different route groups when the endpoints are built.
/// </summary>
internal static class MappedTables
{
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, List<MappedTable>> ByBuilder = [];

    private static readonly ConditionalWeakTable<IServiceProvider, ConcurrentDictionary<MappedTable, string>> ByApplication = [];

    /// <exception cref="InvalidOperationException">Another table of the builder has one of the paths.</exception>
    public static void Add(IEndpointRouteBuilder endpoints, MappedTable table)
    {
        List<MappedTable> others = ByBuilder.GetOrCreateValue(endpoints);
        foreach (MappedTable other in others)
        {
            ThrowIfOverlapping(table, other, "");
        }

        others.Add(table);
    }

    /// <exception cref="InvalidOperationException">Another table with the same pattern has one of the paths.</exception>
    public static void AddPattern(IServiceProvider application, string pattern, MappedTable table)
    {
        ConcurrentDictionary<MappedTable, string> all = ByApplication.GetOrCreateValue(application);
        foreach ((MappedTable other, string otherPattern) in all)
        {
            if (!ReferenceEquals(other, table) && otherPattern == pattern)
            {
                ThrowIfOverlapping(table, other, pattern);
            }
        }

        all[table] = pattern;
    }

    private static void ThrowIfOverlapping(MappedTable table, MappedTable other, string pattern)
    {
        foreach (string template in table.Templates)
        {
            if (other.Templates.FirstOrDefault(otherTemplate => RouteTable.Overlaps(template, otherTemplate)) is { } found)
            {
                string paths = template == found ? $"the path '/{template}'" : $"the paths '/{template}' and '/{found}', which overlap,";
                string where = pattern.Length == 0 ? "" : $" below '{pattern}'";
                throw new InvalidOperationException($"The operations of {table.Service} and {other.Service} both have {paths}{where}. Map one of them to a route group, such as endpoints.MapGroup(\"/{table.Service.ToLowerInvariant()}\").");
            }
        }
    }
}
