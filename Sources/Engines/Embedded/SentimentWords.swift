// The words that carry a mood, grouped by how much of it: -4 is rage or ruin, 4 is delight.

import Text

extension SentimentLexicon {
  /// One group a line: the weight, then base forms. `baseForms(of:)` finds the inflected ones.
  /// Weight 0 keeps a word from being taken for a form of another.
  static let words = """
    4 ecstatic euphoric overjoyed
    3.6 amazing amazingly awesome delighted elated exceptional extraordinary fantastic \
    fantastically flawless flawlessly incredible magnificent marvellous marvelous \
    masterpiece outstanding phenomenal rapturous spectacular stunning stunningly superb \
    thrilled unbeatable woohoo
    3.2 adore adored beloved bestest bliss blissful bravo breathtaking brilliant brilliantly \
    ecstasy excellence excellent excellently exhilarating exquisite fabulous glorious \
    gorgeous heaven heavenly hooray hurray joyous kudos love loved loves loving miracle \
    orgasmic paradise perfect perfection perfectly splendid stellar superior terrific \
    wonderful wonderfully woot yay yippee
    2.8 badass beautiful beautifully best blessed blessing brill celebrate celebration champ \
    champion charming darling delight delightful divine enchanting epic excited excitement \
    exciting fab favorite favourite gem genius great greatest greatly happily happiness \
    happy hilarious hilariously ideal ideally impressed impressive impressively invaluable \
    jackpot joy joyful kickass lovable loveable lovely passionate priceless remarkable \
    remarkably sensational sublime superstar sweetheart thrill treasure triumph unmatched \
    unparalleled unrivaled victorious victory win winner winning won wonders wow
    2.3 admiration admire adorable affection affectionate amuse amused amusing appreciate \
    appreciated appreciation attractive awsome beats beauty bestie bff captivating cheers \
    cherish classy congrats congratulate congratulations cool coolest crisp cute cutest \
    delicious dope dreamy elegance elegant elegantly enjoy enjoyable enjoyably enjoyed \
    enjoyment enjoys entertain entertaining entertainment fantabulous fascinated fascinating \
    freedom friendliest fun funny generous generously gifted glad gladly gnarly good \
    goodness goody grateful gratitude haha hahah hahaha hahahaha handsome heh hehe hehehe \
    hero heroes heroic hottest hug hugging hugs inspiration inspirational inspire inspired \
    inspiring jolly kindness kiss kisses kissing laugh laughing laughs laughter lmao lmfao \
    lol lolol lols loooove loveit luv luvd luvs luxurious luxury merry nice nicely nicest \
    paradisiac peace peaceful pleasant pleasantly pleased pleasing pleasure praise praised \
    proud proudly psyched rad recomend recommend recommended recommends refreshing \
    refreshingly rejoice rewarding rock rockin rocks rofl romantic satisfaction satisfied \
    satisfying scrumptious sexy smile smiled smiles smiling stoked stunner stylish succeed \
    success successful successfully sunshine superbly sweet sweetest talent talented tasty \
    thank thankful thanks thanx thx trustworthy valuable vibrant wealthy wisdom wohoo woo xo \
    xoxo yaay yayy yum yummy
    1.9 accommodating accomplish accomplished accuracy accurate accurately achieve achieved \
    achievement advantage advantages affordable attentive bargain beneficial benefit \
    benefited benefits bestseller birthday bless bonus brave bravery bravos bright \
    brilliance caring charisma charm charmed cheerful clarity clean cleanly clear clearer \
    clever cleverly comfort comfortable comfortably comfy competent compliment complimentary \
    complimented confidence confident convenience convenient conveniently cosy courage \
    courteous cozy create creative creativity crystal cutie darlin decently durable eager \
    eagerly ease easier easiest easily easy effective effectively efficiency efficient \
    efficiently effortless effortlessly encourage encouraged encouraging energetic ergonomic \
    fancy favor fine finest flawlessness flexibility flexible fortunate fortunately fortune \
    fresh friend friendly friends friendship ftw gain gains glow glowing grace graceful \
    gracious grand handy healthy heartwarming helped helpful helpfully holiday honest \
    honesty honor honored honour honoured hopeful hottie immaculate improve improved \
    improvement improvements improves improving ingenious innovation innovative interested \
    interesting intuitive kind knowledgeable legendary lively loyal loyalty luck luckily \
    lucky magic magical neat neatly nifty optimistic outperform outperforms outshine parties \
    party partying perk perks plush polite politely popular positive positively powerful \
    precise precisely pristine professional professionally progress promising prompt \
    promptly props prosper rave raved raves relax relaxed relaxing reliability reliable \
    reliably relief relieved resolved respect respected respectful responsive rich robust \
    rugged safe safely safety savings seamless seamlessly secure securely sharp sharper \
    sharpest shine shining shiny sincere sincerely sleek smart smartest smartly smooth \
    smoother smoothly solid solidly solved solves sparkle sparkling speedy strength strong \
    stronger strongest strongly sturdy superiority supported sweeet swell swift swiftly \
    trust trusted trusting upgraded uplifting vacation versatile versatility vivid warm \
    warmth welcome welcomed welcoming well wellmade wholesome wise wisely woohooo worth \
    worthwhile worthy
    1.4 able absolutely abundance acceptable ace adequate adequately adventure adventurous \
    agree agreeable agreed agrees alive ambitious ample attract attracted authentic award \
    awarded awards better bloom blossom breeze brighten brighter brightest calm calming \
    capability capable certainly challenge champs cheaper christmas colorful colorfully \
    colourful commend commendable compact compatible considerable considerate cure cured \
    curious dance dancing decent definitely deluxe deserve deserved dream dreams eases fair \
    fame famous fan fans fast faster fastest festival festive fit fits fitted fitting \
    forgive forgiven forgiving fulfill fulfilled fulfilling function functional genuine \
    genuinely glorify gratis grow growing growth heal healed healing heart hearts \
    impressiveness improvable improvise indeed inexpensive intelligence intelligent justice \
    lasting legit legitimate liberty lightweight likable like liked likes liking loads music \
    nicer noble notable outgoing perfected playful plenty plus portable premium prettier \
    prettiest pretty protect protected protection protects quick quicker quickest quickly \
    quiet quietly ready reasonable reasonably recover recovered recovery rescue rescued \
    rescuing roomy sane satisfactory satisfies satisfy save saved saver saves saving \
    sensible sharing silent simple simpler simplest simplicity simply smarter snap spacious \
    stability stable standout sturdier sufficient sufficiently suitable sunny superfast \
    surely thoughtful tolerant truly truth upbeat upgrade usability usable useful usefulness \
    value vote wealth weekend winwin work worked working works xmas yeah yep yes yup
    1 care cared cares correct correctly free hope hopefully hopes hoping light quality \
    supportive sure true
    0.9 advanced aight babies backlit beach beer big bigger breakfast bro cake cheer chill \
    chillin chilling chocolate coffee comprehend concert dad dinner exact exactly familiar \
    family favorited fixed follow followers following food game games gaming garden home \
    important included includes intrigued invite invited large latest learn learned learning \
    listening lunch married marry modern mom mommy movie natural naturally new newer okey \
    pizza play played playing plays richest significant significantly smoothen song spring \
    summer surprise surprised surprising surprisingly tickets tidy together visit visiting \
    watch wedding wine wink yo
    0.5 accept accepted allow allows alright available baby dear discount enable enables \
    gift gifts hot join joined morning offer offered offers ok okay reward \
    rewards right share shared special specially start started sun treat understand \
    understood
    0 help hello hey hi \
    badge badger barely bigly brokerage bye card cards career careers careful carefully \
    carer carried carries carry cars charger chargers cleaner cleaners cleaning clearing \
    clearly colder coolant crashless directly dryer errands evening fairly feature features \
    fining firefox fireplace firewall firewire firmware freelance freely freeway friday \
    gainer gamer goodbye goods greater hardly hatch hatches heater helper homes homework \
    hotel hotels hotline hotmail hotspot hotspots interest interestingly interests issuer \
    killers kindle kindly kindred largely lately lighter lighting lightly lightning likely \
    liner lower lowered lowly matt matter matters meaning mornings mostly nearly network \
    newly painted painter playback player players playlist please pleases promise promised \
    question questions read reader reading really respectively righting rightly roughly \
    shares sharply shorten shortly sorting sorts stopper support supporter supporting \
    supports thicker thinner toned under unit united units university unless unlikely until \
    warmer wellness wells workaround workflow workings workshop
    -0.3 cost costs paid pay paying pays
    -0.6 adhesive against alone although apart argue argued argument attempt attempted \
    attempts average basic beware bulk bulky cheap cheaply cold compromise contact contacted \
    costing cut cuts dated dumped ended except expect expected fix fixing flicker flickering \
    flickers hear heard heavier heavy hidden hide hit hits hmm hmmm however instead leave \
    leaves left limit limited limiting limits lonesome maybe need needed needless needs \
    nitpick odd oddly old older oldish only ordinary picky plain plastic plasticky plasticy \
    quirk quirks quirky quit quits rain rainy reboot rebooted rebooting refund refunds \
    remove removed repair repaired repairing repairs replace replaced replacement \
    replacements replacing resend reset resets restart restarted return returning rush sell \
    selling small smaller smallest soft sold stop stopped stopping stops storm supposebly \
    supposed supposedly supposively thin though threw thrown tricky tried tries try trying \
    um umm unsure wait waited waiting waits warn warned warning warnings wear wears wonder \
    worn
    -1 nowhere
    -1.1 ache aches afraid alas annoy anxiety anxious apologies apologise apologize apology \
    aw awkward awkwardly beef bitter bizarre blah bland bleak bleh blemish blemished block \
    blocked blocking blocks blur blurry boo bore bored boring boringly bother bothered \
    bothering bothers bothersome bounce bounced brick bug buggy bugs bust busted cancel \
    cancelation canceled cancellation cancelled cancelling caveat cheesy chipped clicking \
    clog clogged clumsy clunky complain complained complaining complains complaint \
    complaints complicated concern concerned concerning concerns conflict conflicting \
    confuse confused confusing confusion contradict contradicts contrary corny corrode \
    corroded costly cough crack cracked cracks cramped crappier cried cries critic criticise \
    criticism criticize crowded cry crying cumbersome dammit damn dang darn debt debts decay \
    decline declined delay delayed delays demand demanded demanding demands denial denied \
    denies dent dented deny difficult difficulties difficulty dim dirt dirty dislike \
    disliked dislikes dispute disputed disputes disputing distort distorted distortion \
    distorts doubt doubted doubtful doubts downfall downgrade downgraded downside downsides \
    drag drain drained drains drawback drawbacks drop dropped drops drunk dubious dull \
    duplicate duplicated dusty envious envy error errors escalate escalated escalating ew \
    eww exclude excluded expensive expired fade faded fades fading fault faults fear feared \
    fears fee fees flaw flawed flaws flimsy fog foggy forget forgot forgotten fragile freeze \
    freezes freezing froze frozen fuzzy gap geez glitch glitches glitchy gloomy grainy gripe \
    gripes griping gross grouchy grumpy hack hang hangover hangs hard harder hardest hassle \
    hassles hater headache hiss hissing hollow hum humming hung hungry hype hyped ignore \
    ignored ignores ignoring ill illness imperfect impossible inaccessible inaccuracy \
    inaccurate inadequate incompatibility incompatible incomplete inconsistent \
    inconsistently inconvenience inconvenienced inconvenient incorrect incorrectly \
    insufficient interference irritable issue issues jam jammed jams jealous jeez lack \
    lacked lacking lacks lag lagging laggy lags lame late leak leakage leaked leaking leaks \
    leaky limitation limitations limp lonely loose lose loses losing loss losses lost \
    mediocre meh mess messed messy misaligned miserably mismatch mismatched miss missed \
    misses missing mistake mistaken mistakes moan monotonous moody mud muffled nag nah \
    neglect nervous nitpicks noise noisy nonresponsive nope obsolete odor omfg oop oops \
    outdated overdue overheat overheated overheating overheats overhyped overpriced \
    overrated peel peeling peels penalties penalty poorly pricey pricy problem problematic \
    problems questionable quibble quibbles rant ranting rattle rattles rattling redundant \
    refuse refused refuses refusing regret regretfully regrets regretted reject rejected \
    repeatedly restrict restricted restriction restrictions ripped rough rust rusted rusty \
    sad sadder sadly sadness scare scared scary scratch scratched scratches scratchy shaky \
    shame short shortcoming shortcomings shorter shrink shrinks shrunk sick sigh skeptical \
    skip skipped skipping skips slow slower slowest slowly sluggish smell smells smelly \
    smudge smudges sore soreness sorry sour spooky squeak squeaky stain stained static steep \
    stick sticks stinky strain strained strange strangely stress stressed stressful stuck \
    stutter stuttering stutters suspect suspicious tangle tear tears tedious tinny tired \
    tiring torn trouble troubled troubles troubleshoot troubleshooting troubling uh unable \
    unanswerable unanswered unavailable uncertain unclear uncomfortable uncool uncooperative \
    underpowered underwhelming unexpected unexpectedly unfit unfortunate unfortunately \
    unhappy unimpressed unimpressive unlike unlucky unnecessarily unnecessary unpaid \
    unreasonable unreasonably unresolved unresponsive unsatisfying unsolicited unstable \
    unsupported untrue unwanted vague weak weaker weakness weaknesses weep weird weirdly \
    whine whining whiny wobble wobbly worried worries worry worrying wrong wrongly yuck \
    yucky
    -1.7 absurd absurdly abuse abused abusive anger angered angrily angry annoyance \
    annoyances annoyed annoyin annoying annoyingly annoys argh arrest arrested arrgh \
    arrogant ashamed attack attacked attacks aweful bad badly bankrupt bankruptcy betray \
    bitch bitches bitching blackmail bleed bleeding bogus bomb bombing bombs breach breached \
    break breakdown breaking breaks bricked broke broken bulging bullied bully burn burned \
    burning burns burnt careless carelessness chaos chaotic cheat cheated cheater cheating \
    counterfeit crap crappy crash crashed crashes crashing creepy crime crimes criminal \
    criminals crisis cruel damage damaged damages damaging danger dangerous dangerously dead \
    death deaths deceive deceived deceiving deceptive defect defective defects depress \
    depressed depressing depression despair desperate desperately destroy destroyed \
    destroying destroys die died dies disappoint disappointed disappointing disappointingly \
    disappointment disappoints dishonest dishonesty displeased disrespect disrespected \
    disrespectful dissapointed dissapointing dissapointment dissatisfaction dissatisfied \
    doom doomed downtime dread dreaded dud dumb dumbest dupe duped dying embarrass \
    embarrassed embarrassing embarrassment emergency evil exhausted exhausting extort \
    extortion fail failed failing fails failure failures fake faulty ffs fight fighting \
    fights fml fool fooled foolish fraud fraudster fraudulent fraudulently frustrate \
    frustrated frustrates frustrating frustratingly frustration garbage garbled greed greedy \
    grief grieving grr grrr grrrr guilty gun hacked hacker hackers harass harassed harassing \
    harassment harm harmed harmful hazard hazardous heartbreak heartbreaking heartbroken \
    helpless hopeless hostile humiliate humiliated humiliating humiliation hurt hurting \
    hurts idiot idiotic idiots ignorance ignorant illegal illegally incompetence incompetent \
    inept inferior inhumane injure injured injuries injury insecure insult insulted \
    insulting irritate irritated irritates irritating irritation jail jerk jerks junk junked \
    junky knockoff lawsuit lazy lemon liar lie lied lies loser losers lousier lousy lying \
    mad malfunction malfunctioned malfunctioning malfunctions miserable misery mishandled \
    mislead misleading misled misrepresentation misrepresented mock mocked mold moldy moron \
    moronic mouldy nasty negligence negligent nonsense nuisance offend offended offensive \
    omfgno outage outages overcharge overcharged overcharges overcharging pain painful \
    painfully pains piss pointless poison poisoned poor poorer predatory prison punish \
    punished punishment racism racist reckless regretful ridiculous ridiculously riot ripoff \
    rotten rubbish rude rudely rudeness ruin ruined ruining ruins scam scammed scammer \
    scammers scams screw screwed screwing screws selfish sexist shabby shameful shattered \
    shoddy shoot shooting shot sickening smashed smh smoke spam spambot spambots spammed \
    spams sparks spilled spoil spoiled steal stealing steals stink stinks stole stolen \
    stupid stupidity stupidly suck suckage sucked sucks sucky sue sued suffer suffered \
    suffering suffers suicidal suing swelled swollen tampered terror theft thief thieves \
    threat threaten threatened threatening threats toxic trap trapped trash trick tricked \
    uggh ugh ughh uglier ugliest ugly unacceptable unauthorised unauthorized unbearable \
    unconscionable unethical unfair unfairly unforgivable unhelpful uninstall uninstalled \
    unjust unjustified unlawful unlistenable unpleasant unprepared unprofessional unreadable \
    unreliable unsafe unsatisfactory unsatisfied unusable unwatchable unwelcome unworkable \
    upset upsets upsetting useless vicious victim victims violate violated violation \
    violations vomit war wars waste wasted wasteful wasting worse worsen worsening wound \
    wounded wtf
    -2.4 abysmal agony anguish appalled appalling appallingly asshole assholes atrocious \
    awful awfully bastard bastards bitchy bullshit cancer catastrophe catastrophic crapfest \
    crook crooks damned debacle deplorable despicable despise despised detest devastate \
    devastated devastating disaster disastrous disgrace disgraceful disgust disgusted \
    disgusting disgusts dreadful dreadfully enraged extortionate fiasco fuck fucked furious \
    furiously fury ghastly goddamn hate hated hates hating hatred hell hellish hideous \
    horrendous horrible horribly horrid horrific horrifying inexcusable infuriate infuriated \
    infuriating intolerable kill killed killer killing livid loathe loathed murder murdered \
    murderer nauseating nightmare nonexistent outrage outraged outrageous pathetic \
    pathetically pissed rage raging rape raped repulsive revolting robbed robbery robbing \
    scumbag scumbags shit shitty suicide swindle swindled swindler terrible terribly \
    terrorist terrorists torture tortured tragedy tragic traumatic traumatised traumatized \
    unspeakable vile worthless wretched
    -3 abhorrent abomination atrocity crappiest fuckers motherfucker motherfucking scum \
    shittiest worst worstest
    """
}
