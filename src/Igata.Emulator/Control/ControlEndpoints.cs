using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Control;

/// <summary>The control API for all services, for tests in any language: advances the clock, injects faults, and returns to the initial state.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder endpoints, EmulatorClock clock, EmulatorHost host)
    {
        var control = new ControlMap(endpoints);
        control.Map("POST", "/emulator/clock/advance", (_, body) => Advance(clock, new ControlBody(body)));
        control.Map("POST", "/emulator/reset", (_, _) => Reset(host));
        control.Map("POST", "/emulator/faults", (_, body) => Add(host.Faults, new ControlBody(body)));
        control.Map("DELETE", "/emulator/faults", (_, _) => Clear(host.Faults));
    }

    private static JsonObject Advance(EmulatorClock clock, ControlBody body)
    {
        double seconds = body.ReadNumber("seconds") ?? throw ControlBody.CreateMissingMemberException("seconds");
        ControlBody.Require(seconds is >= 0 and <= 1e9, "seconds must be between 0 and 1000000000.");
        body.RequireNoMoreMembers();
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return new JsonObject { ["now"] = ControlJson.FromTime(clock.GetUtcNow()) };
    }

    private static JsonNode? Reset(EmulatorHost host)
    {
        host.Reset();
        return null;
    }

    private static JsonObject Add(FaultQueue faults, ControlBody body)
    {
        (Fault fault, int times) = FaultBody.Read(body);
        for (int i = 0; i < times; i++)
        {
            faults.Add(fault);
        }

        return new JsonObject { ["waiting"] = faults.Count };
    }

    private static JsonNode? Clear(FaultQueue faults)
    {
        faults.Clear();
        return null;
    }
}
