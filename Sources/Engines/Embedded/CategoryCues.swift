// What tells the kinds of work apart: phrases, each with the category it speaks for and how loudly.

import Tickets

/// How much a phrase speaks for a category.
struct CategoryCue: Sendable {
  let category: Category
  /// 1 hints, 3 says it; below zero speaks against it.
  let weight: Double

  static let table = PhraseTable<CategoryCue>(
    groups(.billing, billing) + groups(.technical, technical) + groups(.featureRequest, feature))

  private static func groups(
    _ category: Category, _ lines: [(Double, String)]
  ) -> [(value: CategoryCue, phrases: String)] {
    lines.map { (CategoryCue(category: category, weight: $0.0), $0.1) }
  }

  private static let billing: [(Double, String)] = [
    (
      6,
      """
      charged/billed/debited/paid ~ twice; charged/billed/debited ~ again; double charge/charged;
      double billed/billing/payment/debit;
      duplicate charge/charges/payment/payments/billing/invoice;
      charged/billed ~ two/three/multiple/several/2/3 times; charged multiple/three; overcharged;
      overcharge; overcharges; wrong/incorrect/different amount/price/total;
      wrong/incorrect ~ bill;
      unauthorized/unauthorised/unknown/fraudulent/unexpected/extra/hidden
      charge/charges/fee/fees;
      unauthorized/unauthorised/unknown/fraudulent/unrecognized/unrecognised payment/transaction*;
      fraudulent/unauthorized transactions/payments/withdrawal/withdrawals; full price/amount;
      money back; refund me; my refund; a refund; full refund; refund my; no refund;
      get/got refunded; not/never refunded; haven't/hasn't refunded;
      charged after/without/for/despite/during/instead; still charged/billed/charging/billing;
      keep/keeps/kept charging/billing; charged full;
      money/amount/payment/funds ~ deducted/debited/taken/withdrawn; took ~ money; taken ~ money;
      credit report; credit reports; credit reporting; credit bureau/bureaus; credit score; debt;
      debts; collection agency; debt collector/collectors/collection; collections; late fee/fees
      """
    ),
    (
      3,
      """
      refund; refunds; refunded; refunding; reimburse; reimbursed; reimbursement; chargeback;
      invoice; invoices; billing; billed; bill; bills;
      charge/charged/charging/charges me/us/my/our/him/her;
      was/were/been/being/is/got/get charged; charged; overdraft; fee; fees; surcharge;
      overbilled; interest charge/charges/rate;
      annual/monthly/yearly/cancellation/restocking/shipping fee/charge;
      price increase/hike/match/change/glitch/adjustment; raised ~ price/prices; my money; owe;
      owes; owed; equifax; experian; transunion; mortgage; escrow; loan; apr;
      finance charge/charges; auto renewal/renewed/renew/renews/renewing; autorenewal; autopay;
      auto pay; direct debit; payment method/methods; account balance; statement shows;
      credit not applied; tax; taxes; vat; store credit; cash back; cashback;
      reward/rewards/loyalty points; deposit; deposits; payday
      """
    ),
    (
      1.5,
      """
      charge; charges; price; prices; priced; pricing; discount; discounts; discounted; coupon;
      coupons; promo code; promotion; promotional; voucher; vouchers; gift card; gift cards; sale;
      deal; rebate; payment; payments; paid; pay; credit card; debit card; credit; credited; card;
      bank; funds; cost; costs; expensive; overpriced; subscription; trial; renewal; renewed;
      receipt; fraud; fraudulent; statement; balance; transaction; transactions; dollars; euros;
      pounds; compensation; insurance; identity theft; inquiry; inquiries; lender; creditor;
      installment; installments; currency; iban; cancellation; membership; plan; usd; eur; gbp;
      free shipping; bogo
      """
    ),
    (
      -9,
      """
      or ~ refund; otherwise ~ refund; refund if; if not ~ refund; rather than a refund;
      not a refund; instead of a refund; don't want a refund; do not want a refund
      """
    ),
    (
      -3,
      """
      full charge; battery charge; free of charge; charges/charged ~ phone/battery/device/cable;
      charging port/cable/case; in charge; battery ~ charging; not/won't/doesn't charge;
      wireless charging; fast charging
      """
    ),
  ]

  private static let technical: [(Double, String)] = [
    (
      4,
      """
      payment/payments/transfer/transaction/checkout ~ fails/failed/failing/hangs/hung/freezes;
      payment/payments/transfer/transaction/checkout/card ~
      declined/rejected/error/errors/pending;
      payment/payments/transfer/transaction/checkout ~ stuck/timeout/crashes/crashed/processing;
      payment/payments/transfer/transaction ~ not go/going/work/working/process/load/loading
      through; payment ~ not going;
      payment/payments/transfer/checkout doesn't/won't/didn't/isn't/can't go/work;
      payment page/screen/button/buttons/form/gateway;
      can't/cannot/unable/couldn't ~ pay/checkout; can not pay; card field/fields;
      refund button/page/form; billing page ~ not/error/crashes/load/blank; failed payment;
      payment failed; deposit ~ not working; someone else's/elses;
      see/seeing/saw/shows other/another; other/another customer's/customers/user's/users/people's
      """
    ),
    (
      3,
      """
      crash; crashes; crashed; crashing; bug; bugs; buggy; glitch; glitches; freezes; froze;
      frozen screen;
      not
      working/loading/responding/opening/syncing/sending/connecting/showing/delivered/received;
      doesn't/don't/won't/didn't/isn't/dont/doesnt/wont
      work/working/load/open/start/sync/connect/turn; stopped/stops/quit working;
      no longer works/work/working; never worked; error message/code/page;
      can't/cannot/unable/couldn't/cant ~ log/login/access/open/connect/install/reset/sign/upload;
      log/logged/logging in/out/into; login; sign in; password; passwords; verification code;
      two factor; 2fa; mfa; locked out; account ~ locked/hacked/hijacked; outage; downtime;
      offline; is down; site/website/server/servers/system/service/network/app/internet ~ down;
      blank/white/black screen; arrived damaged/broken/late/wrong/empty/with; broken; defective;
      faulty; damaged; never arrived; wrong item/items/product/size/color/colour/address/order;
      not ~ arrived; late delivery; delayed; lost package/parcel/luggage/order;
      package/parcel/order/delivery ~ late/lost/missing/stuck/delayed; doesn't/does not/don't fit;
      poor/bad/terrible/rude/horrible service/support/quality/reception; data breach; data leak;
      api; 500 error; 404; timeout; time out; times out; timed out; latency; how do i; how can i;
      how to; where can i; where do i; is there a way; do you have; does it/the/this;
      is it possible; what is the; can i; latest update; since the update; after the update;
      caught fire
      """
    ),
    (
      1.5,
      """
      error; errors; slow; lag; lags; laggy; app; website; site; page; button; screen; software;
      device; phone; laptop; battery; printer; router; wifi; internet; connection; server; sync;
      update; install; notification; notifications; browser; android; ios; iphone; export; import;
      upload; download; delivery; delivered; deliver; shipping; shipment; shipped; package;
      parcel; courier; carrier; tracking; driver; warehouse; late; delay; delays; lost; missing;
      wrong; access; account; email; product; item; items; order; quality; smell; seller; stock;
      repair; repaired; replacement; support; customer service; rude; agent; representative;
      waiting; hold; staff; fix; fails; failed; failing; stuck; hacked; leaked; works; working;
      return; returns; search; keyboard; settings; address
      """
    ),
  ]

  private static let feature: [(Double, String)] = [
    (
      6,
      """
      feature request; feature suggestion;
      please/pls/kindly add/implement/introduce/include/consider;
      can/could/would you please/kindly/also/guys add/implement/introduce/include/support/build;
      can/could/will/would you add/implement/introduce/build;
      i/we/we'd/i'd suggest/propose/recommend adding;
      would/it'd ~ be ~ nice/great/good/helpful/useful/awesome/handy/cool/lovely/amazing
      if/to/when; mode/theme/option/export/integration/widget/shortcut/filter please/pls/plz;
      could/would/i'd/we'd kill/die for a/an/some; would/i'd/we'd love a/an ~
      theme/export/widget/dashboard/api/plugin/dark;
      would/i'd/we'd ~ love/like to see/have ~
      option/feature/mode/support/ability/button/way/version/filter;
      would/i'd/we'd love/like ~ to see;
      would/i'd/we'd love ~ mode/option/feature/integration/support; i'd/we'd love it if;
      would love it if; love it if you; i/we wish there/it/you/the ~ was/were/had/could;
      wish the/it/this/there/they ~ had/was/were/could/would; would/can/could you consider;
      please consider; wish there was/were; wish you/it/they had/would/could/supported/offered;
      wish i/we could; hope/hoping you/to ~ add/see/support/introduce/implement;
      should/could have an/a option/button/way; there should be a/an; consider adding;
      add support for; add an/a option/ability/button/feature/way;
      add ~ mode/option/feature/integration/filter/support/shortcut/widget; only thing missing;
      any plans to/for; are you planning; do you plan; on ~ roadmap; feature idea; new feature;
      suggestion; suggestions; enhancement; missing feature;
      needs/need a/an ~ option/mode/button/setting; would pay/switch ~ for; make it possible;
      it would help if; would be a great/nice/useful/good addition; support for ~ would be;
      a dark mode ~ would; lacks/lacking ~ option/feature/mode; bring back;
      allow us/users/me/customers to;
      let us/users/me choose/customise/customize/export/sort/filter/set
      """
    )
  ]
}

extension Category {
  /// The category that the cues speak for; Technical when they are silent.
  init(cues: [Double], isLong: Bool) {
    let (billing, technical, feature) = (cues[0], cues[1], cues[2])
    // A wish at the end of a long story is not its point.
    if feature > 0, feature * (isLong ? 0.7 : 2) > billing + technical {
      self = .featureRequest
    } else {
      self = billing > technical ? .billing : .technical
    }
  }
}
