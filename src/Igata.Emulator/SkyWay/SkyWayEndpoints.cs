using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Igata.Server;
using Igata.SkyWay;
using Igata.SkyWay.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.SkyWay;

/// <summary>Maps SkyWay and its control API.</summary>
internal static class SkyWayEndpoints
{
    public const string Path = "/skyway/v1/json-rpc";

    public static void MapSkyWay(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        endpoints.MapGroup(Path).MapOperations(
            SkyWayOperations.All,
            (context, _) => new ValueTask<ISkyWayService>(new SkyWayService(host.SkyWay, host.SkyWay.Verify(BearerToken.Read(context.Request)))),
            static options => options.RequireParams = true);

        var control = new ControlMap(endpoints);
        control.Map("GET", "/emulator/skyway/token", (_, _) => new JsonObject { ["token"] = host.SkyWay.CreateAdminToken().Reveal() });
        control.Map("GET", "/emulator/skyway/application", (_, _) => DescribeApplication(host.SkyWay));
        control.Map("POST", "/emulator/skyway/channels/{channel}/members", (context, body) => ControlJson.FromValue(Join(host.SkyWay, ReadId(context, "channel"), body)));
        control.Map("DELETE", "/emulator/skyway/channels/{channel}/members/{member}", (context, _) => Leave(host.SkyWay, ReadId(context, "channel"), ReadId(context, "member")));
        control.Map("POST", "/emulator/skyway/channels/{channel}/publications", (context, body) => ControlJson.FromValue(Publish(host.SkyWay, ReadId(context, "channel"), body)));
        control.Map("POST", "/emulator/skyway/channels/{channel}/subscriptions", (context, body) => ControlJson.FromValue(Subscribe(host.SkyWay, ReadId(context, "channel"), new ControlBody(body))));
        control.Map("PUT", "/emulator/skyway/usage", (_, body) => SetUsage(host.SkyWay, new ControlBody(body)));
    }

    private static JsonObject DescribeApplication(SkyWayEmulator skyWay) => new()
    {
        ["appId"] = skyWay.AppId.ToString(),
        ["secretKey"] = skyWay.SecretKey.Reveal(),
    };

    private static Member Join(SkyWayEmulator skyWay, Guid channelId, byte[] utf8)
    {
        var body = new ControlBody(utf8);
        var member = new NewMember
        {
            Id = body.ReadUuid("id"),
            Name = body.ReadText("name"),
            Type = body.ReadText("type") is { } type ? new MemberType(type) : MemberType.Person,
            Subtype = body.ReadText("subtype") is { } subtype ? new MemberSubtype(subtype) : null,
            Metadata = body.ReadText("metadata"),
        };
        body.RequireNoMoreMembers();
        return skyWay.Join(channelId, member);
    }

    private static JsonNode? Leave(SkyWayEmulator skyWay, Guid channelId, Guid memberId) => skyWay.Leave(channelId, memberId)
        ? null
        : throw new ControlException(404, $"Member '{memberId}' does not exist.");

    private static Publication Publish(SkyWayEmulator skyWay, Guid channelId, byte[] utf8)
    {
        var body = new ControlBody(utf8);
        var publication = new NewPublication
        {
            Id = body.ReadUuid("id"),
            PublisherId = body.ReadUuid("publisherId") ?? throw ControlBody.CreateMissingMemberException("publisherId"),
            ContentType = body.ReadText("contentType") is { } contentType ? new PublicationContentType(contentType) : PublicationContentType.Video,
            OriginId = body.ReadUuid("originId"),
            IsEnabled = body.ReadBoolean("isEnabled") ?? true,
            Metadata = body.ReadText("metadata"),
            Type = body.ReadText("type") is { } type ? new PublicationType(type) : null,
        };
        body.RequireNoMoreMembers();
        return skyWay.Publish(channelId, publication);
    }

    private static Subscription Subscribe(SkyWayEmulator skyWay, Guid channelId, ControlBody body)
    {
        Guid publicationId = body.ReadUuid("publicationId") ?? throw ControlBody.CreateMissingMemberException("publicationId");
        Guid subscriberId = body.ReadUuid("subscriberId") ?? throw ControlBody.CreateMissingMemberException("subscriberId");
        Guid? id = body.ReadUuid("id");
        body.RequireNoMoreMembers();
        return skyWay.Subscribe(channelId, publicationId, subscriberId, id);
    }

    private static JsonObject SetUsage(SkyWayEmulator skyWay, ControlBody body)
    {
        bool? usedUp = body.ReadBoolean("usedUp");
        int? limit = body.ReadInteger("limit");
        body.RequireNoMoreMembers();
        skyWay.UsageLimit = limit ?? skyWay.UsageLimit;
        if (usedUp is { } isExhausted)
        {
            skyWay.SetMonthlyUsageExhausted(isExhausted);
        }

        return new JsonObject { ["joined"] = skyWay.JoinedThisMonth, ["limit"] = skyWay.UsageLimit };
    }

    private static Guid ReadId(HttpContext context, string name) => Guid.TryParseExact((string)context.Request.RouteValues[name]!, "D", out Guid id)
        ? id
        : throw new ControlException(404, $"The {name} must be a UUID.");
}
