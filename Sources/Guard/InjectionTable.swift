// Orders to a language model, in each language.

import Text

enum InjectionTable {
  /// Orders to ignore other orders. The customer's own orders do not count: "ignore my previous
  /// instructions".
  static let overrides = """
    ignore/disregard/forget/override/bypass/overlook/discard/erase/dismiss/neglect ~
    previous/prior/above/earlier/preceding/foregoing/former/existing/original/initial/system ~

    instruction*/prompt/prompts/rule/rules/directive*/guideline*/command/commands/programming/guardrail*;
    ignore/disregard/forget/override/bypass/overlook/discard/erase/dismiss
    all/any/every/your ~ instruction*/prompt/prompts/directive*/programming/guardrail*/guideline*;
    ignore/disregard/forget/override/bypass all your/of/the/these ~ rules/training/orders/policies;
    ignore/disregard/forget ~ instruction*/prompt/prompts/rules/text/messages above/before/so;
    ignore/disregard/forget everything/all/anything ~ told/taught/learned/learnt/instructed;
    ignore/disregard/forget everything/all ~ above/before/prior/previously ~
    and/instead/respond/reply/output/say/print/just/now;
    override/bypass/disable ~ safety/security/content filter/filters/filtering/protocol*/guardrail*;
    bypass/disable/drop ~ your ~ restriction*/guardrail*/filters/guidelines/safeguards;
    stop following ~ your/previous/prior/system ~ instruction*/rules/prompt/guidelines;
    follow/obey/execute only my/these/this/the ~ instruction*/commands/orders/prompt;
    follow/obey/execute ~ instruction*/commands/orders hidden/encoded/embedded/inside/within/below;
    dont follow/obey ~ system/previous/prior/above ~ instruction*/prompt/guidelines
    """

  /// Phrases that are orders at the start of a clause, or after "please", "and", "you must".
  /// Elsewhere they tell what somebody did: "your drivers ignore all previous instructions".
  static let orders = """
    obey my/these/all/every/me ~ instruction*/commands/command/orders/now;
    pretend ~ you/there have/are no ~ rules/restrictions/guidelines/limits/instructions/filters;
    pretend ~ to/you be/are ~ ai/bot/assistant/model/dan/unrestricted/jailbroken;
    act/behave/respond as ~ ai/llm/chatbot/dan/unrestricted/jailbroken/linux/terminal/interpreter;
    simulate/emulate ~ ai/terminal/shell/unrestricted/dan/model; roleplay/roleplaying as;
    play the role of; enter/activate/switch/enable ~ dan/jailbreak/unrestricted/sudo mode;

    reveal/show/print/output/repeat/display/leak/disclose/expose/tell/give/send/write/paste/dump/recite
    ~ system/hidden/secret/internal/developer prompt/prompts/instruction*;
    reveal/show/print/output/repeat/display/leak/disclose/tell/give ~ initial/original
    prompt/prompts;
    reveal/print/output/repeat/leak/disclose/expose/dump/recite ~ your ~ prompt/prompts;
    reveal/leak/disclose/dump ~ your ~ instruction*/rules/guidelines/context;
    reveal/show/print/output/leak/disclose/expose/dump/give/tell/send/include ~
    your ~ api/secret/access key/keys/token/tokens;
    reveal/print/output/leak/disclose/dump ~ ~ api/secret key/keys;
    reveal/print/output/leak/dump/show ~ environment variables/variable;
    repeat/print/output/translate/summarize/summarise ~
    everything/words/text/instruction*/messages above/before;
    repeat the words above; repeat back your instruction*;
    classify/categorize/categorise/label/rate/score/mark/tag/rank/grade/triage
    this/it/ticket/complaint/message/email/case/everything as/at/to/with ~
    low/medium/high/billing/technical/positive/negative/feature;
    classify/categorize/categorise/label/rate/score/mark/tag/rank/grade
    this/the/my/every/all/each ~ ticket/tickets/complaint/complaints/message/case/one/email
    as/at/to/with ~ low/medium/high/billing/technical/positive/negative/feature;
    classify/categorize/categorise/label/rate as/at low/medium/high;
    set/change/make/assign/put/force/keep/rate/give/choose/return ~
    urgency/severity/sentiment/category/priority ~ ~ low/medium/high/billing/technical/10/1/ten;
    set/change/make/assign/put/force/rate/score/give/choose/return ~ sentiment ~
    10/9/8/7/6/5/4/3/2/1/0/ten/nine/one/positive/maximum/highest;
    respond/reply/answer/output/say/print/return/write ~ only/just/exactly/nothing ~
    word/words/phrase/string/following/json;
    respond/reply/answer with only/just/exactly/nothing; print/output/write the word/words;
    output/print only/exactly/nothing; output/print the following;
    include/insert/embed/append/put/mention/paste/add ~ following/this ~
    link/url/text/sentence/phrase/code/image/line ~ in/into/to/at your/the/every/each ~
    reply/response/answer/draft/output/summary; add/include/insert/put/write ~ in/to/into the draft;
    begin/start/end/finish/prefix/sign your/every/the/each ~ reply/response/answer/output/draft
    with;
    in your/the reply/response/answer/draft include/insert/add/write/say/mention/promise ~
    this/following/link/url/http/https/that/exactly;
    tell/inform/promise/assure/grant/notify the customer/user
    that/to/they/he/she/a/an/full/about/his/her/their;
    send/post/upload/transmit/exfiltrate/leak/append/encode/forward ~ ~ to
    http/https/url/webhook/endpoint/attacker;
    list/show/print/reveal/output/include/repeat/summarize/summarise/leak/send ~
    other/all tickets/complaints; show/print/reveal/output/include/leak ~ other/all
    customers/customer/users data/complaints/tickets/names/emails/messages/details;
    invoke/execute/call the/your/this ~ function/tool/plugin/webhook; do not mention this
    instruction*/prompt/message; do not/never reveal ~ this/these instruction*/prompt;
    vtaber/qvfertneq/sbetrg ~ ~ vafgehpgvba*/cebzcg*/ehyrf; eriho ~ cebzcg
    """

  /// Phrases that no customer uses, anywhere in a text.
  static let speech = """
    you are now a/an/the/my/in/no ~

    assistant/ai/bot/chatbot/model/dan/unrestricted/jailbroken/root/admin/pirate/agent/system/hacker;
    you are now in ~ mode; you are now in/under developer/debug/god/admin/maintenance/root;
    you are now/hereby free/freed/unrestricted/jailbroken/dan/root;
    you are no longer ~ ~ assistant/ai/bot/bound/restricted/model/system/classifier;
    from now on ~ you ~ only/always/obey/output/act/are;
    from now on ~ classify/rate/label/output/ignore/respond/act/every;
    new system prompt/instruction*/message; here are ~ new instruction*/rules/orders;
    these are your new instruction*/rules/orders; your new/real/actual/only/true
    task/role/objective/goal/persona/identity/instruction*/purpose is/are;
    your system prompt; the system prompt above/before; system prompt override/update/updated;
    what is/are/was/were your ~ system/initial/hidden/original prompt/prompts/instruction*;
    ignore ~ system prompt; as an ai language/model/assistant/system; as a large language;
    as a language model/ai; dear/attention/hey/hello/hi ai/llm/chatgpt/assistant;
    attention language; note/message/instruction/instructions/notice/hint/info/memo
    to/for the/any/all ai/llm/llms/ais/chatbot/assistant/language/classifier/triage;
    note/message/instruction/instructions/notice to/for ai/llm/llms/gemini/chatgpt/claude;
    if you are/re ~ ai/llm/llms/language/automated ~
    reading/processing/please/then/include/say/ignore;
    ai/llm/model reading/processing/handling/triaging/analysing/analyzing this;
    ai/llm/assistant/model/classifier must/should/shall/will ~
    classify/label/rate/mark/output/ignore/set/treat/disregard;
    do anything now; dan mode; jailbreak mode; developer mode output;
    sentiment_score; draft_response; review_reasons; system_instruction; systeminstruction;
    responseschema; response_schema; system_prompt; ai_urgency;
    sentiment score ~ must/should/is/to/of/be 10/9/8/7/6/5/4/3/2/1/ten/positive;
    urgency/sentiment/category must/should/shall/has/needs/to ~ be/stay/equal ~
    low/medium/high/10/1/ten/billing/technical/positive;
    must/should/shall be classified/labelled/labeled/rated/marked as/at low/medium/high;
    end of user/customer/untrusted/complaint/ticket ~ input/data/text/complaint/section/content;
    end of complaint/complaints/tickets; begin/start ~ new/admin/developer/system instruction*;
    actual/real/true complaint/task/instruction* begins/starts/follows/is;
    your/the reply/response/answer/draft must/should ~ contain/include/say/start/begin/end ~
    following/this/word/link/url/exactly/phrase/with; your output must/should/will;
    decode ~ ~ and execute/follow/obey/run/do;
    snoitcurtsni; snoitcurtsni ~ erongi; tpmorp metsys; erongi/drageresid ~ ~ lla
    """

  static let western = """
    ignora/ignore/ignorad/ignoren/ignorar/olvida/olvide/olvidad/omite/omita/desestima/descarta/anula
    ~ ~ instruccion*/ordenes/reglas/directrices/prompt/indicaciones/directivas ~
    anteriores/previas/previos/anterior/previa/arriba/iniciales/sistema/originales/dadas;
    ignora/ignore/ignorad/olvida/olvide/anula ~ ~ anteriores/previas ~ instruccion*/reglas/ordenes;
    ignora/ignore/olvida/olvide/anula ~ tus instruccion*/reglas/directrices/restricciones;
    ahora eres un/una ~ ia/asistente/modelo/bot/sistema/chatbot/pirata;
    a partir de ahora eres/actua/actuaras un/una/como/el; eres ahora un/una ~ ia/asistente/bot;
    actua/actue/comportate como un/una/si ~ ia/asistente/modelo/bot/sistema/chatbot;
    muestra/muestrame/revela/revelame/imprime/repite/dime/ensename ~ ~ prompt/instruccion* ~
    sistema/inicial/iniciales/interno/internas/ocultas/secreto;
    revela/revelame/muestra/muestrame/dime ~ tu ~ prompt/api;
    prompt del sistema; clasifica/clasifique/clasificad/clasificalo/etiqueta/etiquete/califica/marca
    ~ ~ como baja/alta/media/bajo/alto/low/high/medium/facturacion;
    establece/pon/ponga/fija/cambia ~ urgencia/prioridad/sentimiento/categoria ~
    baja/alta/media/bajo/alto/low/high/10/diez; responde/responda solo/solamente/unicamente con/ok;
    como modelo de lenguaje; nota/mensaje/instruccion* para la/el ~ ia/modelo/asistente/llm;
    eres una ia/inteligencia ~ ~ debes/tienes/que; si eres una ia/inteligencia/llm;
    incluye/incluya/anade/inserta ~ este/esta/siguiente ~ enlace/url/texto/frase ~
    respuesta/borrador;
    ignore/ignorez/oublie/oubliez/neglige/negligez/outrepasse/contourne ~ ~
    instruction*/consignes/directives/regles/ordres/prompt/invite ~
    precedente*/precedents/anterieur*/initial*/systeme/dessus/recu*;
    ignore/ignorez/oublie/oubliez ~ tes/vos/toutes ~ instruction*/consignes/directives;
    ignore/ignorez/oublie/oubliez ~ tout ce qui precede; ignorez/ignore ce qui precede;
    tu es maintenant un/une ~ ia/assistant/bot/modele/pirate; vous etes maintenant un/une ~
    ia/assistant/bot/modele;
    a partir de maintenant tu/vous ~ es/etes/dois/devez/repondras/agis; desormais tu es;
    agis/agissez comme un/une/si ~ ia/assistant/modele/bot;
    affiche/affichez/revele/revelez/montre/montrez/repete/repetez/donne/donnez ~ ~
    prompt/instruction*/consignes ~ systeme/initial*/internes/cachees/secretes/secret;
    affiche/revele/montre/donne/revelez/affichez ~ ton/votre ~ prompt/api;
    prompt systeme; classe/classez/classifie/classifiez/etiquette/etiquetez/marque/marquez ~ ~
    comme/en ~ faible/basse/haute/elevee/low/high/medium/moyenne;
    mets/mettez/regle/reglez/fixe/fixez ~ urgence/priorite/sentiment/categorie ~
    faible/basse/haute/elevee/low/high/10/dix; reponds/repondez uniquement/seulement par/avec;
    en tant que modele de langage/langue; note/message/instruction* pour l ia;
    note/message/instruction* pour le/la modele/assistant/llm; si tu/vous es/etes une ia;
    inclus/incluez/insere/inserez/ajoute/ajoutez ~ ce/cette/suivant/suivante ~
    lien/url/texte/phrase ~ reponse/brouillon;
    ignoriere/ignoriert/ignorieren/vergiss/vergesst/vergessen/missachte/umgehe/verwirf/uberschreibe
    ~ ~ vorherigen/vorigen/bisherigen/fruheren/obigen/vorangegangenen/vorangehenden/systemweiten ~
    anweisung*/instruktion*/regeln/befehle/vorgaben/prompt*/richtlinien/anordnungen;
    ignoriere/vergiss/missachte/umgehe ~ deine/alle ~ anweisung*/instruktion*/vorgaben/richtlinien;
    vergiss/ignoriere alles was ~ ~ gesagt/gelernt/steht/wurde; vergiss alles davor;
    du bist jetzt/nun/ab ~ ~ ki/assistent/bot/modell/sprachmodell/chatbot/pirat;
    ab jetzt/sofort bist/antwortest/handelst du; du bist ab sofort/jetzt ein/eine;
    zeige/zeig/verrate/nenne/gib/drucke/wiederhole/offenbare ~ ~
    systemprompt/system-prompt/systemanweisung*/prompt/api-schlussel/initialprompt;
    zeige/zeig/verrate/nenne/gib/wiederhole ~ deine/deinen/deines ~ prompt/anweisung*/systemprompt;
    systemprompt; stufe/stuf/klassifiziere/bewerte/kategorisiere/markiere/kennzeichne
    ~ ~ als/mit ~ niedrig/hoch/mittel/gering/low/high/medium/10;
    setze/setz ~ dringlichkeit/prioritat/stimmung/kategorie ~ niedrig/hoch/mittel/low/high/10;
    antworte nur/ausschliesslich mit; als ki-sprachmodell; als sprachmodell; als ki modell;
    hinweis/nachricht/anweisung*/notiz an/fur die/das ~ ki/sprachmodell/modell/assistenten/llm;
    wenn/falls du eine/ein ki/sprachmodell/llm;
    fuge/nimm/schreibe ~ diesen/folgenden/diese/dieses ~ link/text/satz/url ~ antwort/entwurf;
    ignore/ignora/ignorar/esqueca/esquece/desconsidere/desconsidera/descarte/desobedeca ~ ~
    instrucoes/instrucao/ordens/regras/diretrizes/prompt/comandos ~
    anteriores/previas/anterior/acima/iniciais/sistema/recebidas;
    ignore/ignora/esqueca/desconsidere ~ suas/tuas instrucoes/diretrizes;
    ignore/esqueca/desconsidere tudo ~ ~ acima/antes/anterior/disse;
    voce agora e um/uma ~ ia/assistente/modelo/bot; agora voce e um/uma ~ ia/assistente/modelo/bot;
    a partir de agora voce ~ e/deve/vai/responde;
    aja/atue/comporte-se como um/uma/se ~ ia/assistente/modelo/bot/chatbot;
    mostre/mostra/revele/revela/imprima/repita/diga ~ ~ prompt/instrucoes ~
    sistema/inicial/iniciais/internas/ocultas/secretas; revele/mostre/diga ~ seu/teu ~ prompt/api;
    prompt do sistema; classifique/classifica/rotule/marque/etiquete ~ ~ como
    baixa/alta/media/baixo/alto/low/high/medium;
    defina/coloque/ponha/mude ~ urgencia/prioridade/sentimento/categoria ~
    baixa/alta/media/baixo/alto/low/high/10/dez; responda apenas/somente/so com;
    como modelo de linguagem; nota/mensagem/instrucoes para a/o ~ ia/modelo/assistente/llm;
    se voce e/for uma ia/inteligencia;
    ignora/ignorate/ignorare/dimentica/dimenticate/trascura/scorda/annulla/bypassa ~ ~
    istruzioni/regole/direttive/ordini/prompt/comandi ~
    precedenti/precedente/sopra/iniziali/sistema/ricevute;
    ignora/dimentica/ignorate/dimenticate ~ ~ precedenti istruzioni/regole/direttive/indicazioni;
    ignora/dimentica ~ tue istruzioni/regole/direttive; dimentica/ignora tutto quello/cio che;
    ora/adesso sei un/una ~ ia/assistente/modello/bot/chatbot/pirata; da ora in poi/avanti
    sei/rispondi/agisci;
    agisci/comportati come un/una/se ~ ia/assistente/modello/bot;
    mostra/mostrami/rivela/rivelami/stampa/ripeti/dimmi ~ ~ prompt/istruzioni ~
    sistema/iniziale/iniziali/interne/nascoste/segrete; rivela/mostra/dimmi ~ tuo ~ prompt/api;
    prompt di sistema; classifica/etichetta/contrassegna/segna/valuta ~ ~ come
    bassa/alta/media/basso/alto/low/high/medium;
    imposta/metti/cambia ~ urgenza/priorita/sentimento/categoria ~
    bassa/alta/basso/alto/low/high/10;
    rispondi/rispondere solo/soltanto con; come modello linguistico; se sei una/un ia/llm;
    nota/messaggio/istruzioni per l ia; nota/messaggio/istruzioni per il/la modello/llm
    """

  static let eastern = """
    игнорируй*/проигнорируй*/забудь*/отмени*/пренебреги*/обойди ~ ~
    предыдущ*/прежни*/прошлы*/выше/системн*/изначальн*/начальн*/ранее ~
    инструкци*/указани*/правил*/команд*/промпт*/директив*/установк*;
    игнорируй*/забудь*/отмени* ~ все/свои/твои ~ инструкци*/указани*/промпт*;
    забудь*/игнорируй* ~ все что ~ ~ выше/сказали/сказано/знаешь/до; 
    теперь ты ~ ии/бот/ассистент/модель/помощник/хакер; ты теперь ~ ии/бот/ассистент/модель/хакер;
    отныне ты; с этого момента ты;
    веди себя как ~ ии/бот/ассистент; действуй как ~ ии/бот/ассистент/модель;
    покажи*/раскрой*/выведи*/повтори*/напечатай*/сообщи* ~ ~ системн* промпт*/инструкци*/подсказк*;
    покажи*/раскрой*/выведи* ~ свой/твой/ваш ~ промпт*/ключ; системный промпт;
    классифицируй*/отметь*/пометь*/оцени*/присвой*/поставь*/установи* ~ ~
    низк*/высок*/средн*/low/high/medium ~ приоритет*/срочност*/важност*/срочное;
    установи*/поставь*/присвой* ~ срочност*/приоритет*/тональност*/настроени* ~
    низк*/высок*/low/high/10; классифицируй* ~ ~ как низк*/высок*/средн*/low/high;
    отвечай*/ответь* только/лишь словом/фразой/да/одним; как языковая модель; если ты
    ии/ai/языковая;
    сообщение/инструкция/указание/заметка для ии/ai/модели/нейросети/ассистента;
    onceki/yukaridaki/tum/butun ~ talimat*/yonerge*/komut*/kural*/yonlendirme* ~
    unut*/yok/gormezden/dikkate/gec*/iptal; artik sen bir ~ asistan*/bot*/yapay/model*/korsan*; sen
    artik bir ~ asistan*/bot*/yapay/model*;
    sistem/baslangic ~ istem*/prompt*/talimat* ~ goster*/acikla*/yaz*/paylas*;
    sistem promptu*; bunu/bu ~ dusuk/yuksek/orta ~ olarak
    siniflandir*/isaretle*/etiketle*/derecelendir*;
    sadece ~ ~ yanit ver/verin; yapay zeka icin not/talimat; dil modeli olarak;
    abaikan/lupakan/hiraukan/langgar ~ ~ instruksi/perintah/aturan/petunjuk/prompt/arahan ~
    sebelumnya/diatas/atas/awal/sistem/terdahulu; abaikan/lupakan ~ instruksi/perintah anda/kamu/mu;
    sekarang kamu/anda adalah ~ ai/asisten/bot/model; kamu/anda sekarang adalah ~
    ai/asisten/bot/model;
    mulai sekarang kamu/anda ~ adalah ~ ai/asisten/bot/model;
    tampilkan/tunjukkan/ungkapkan/cetak/ulangi ~ ~ prompt/instruksi ~ sistem/awal/rahasia;
    prompt sistem; klasifikasikan/tandai/beri/kategorikan ~ ~ sebagai rendah/tinggi/sedang/low/high;
    atur/tetapkan/setel ~ urgensi/prioritas/sentimen ~ rendah/tinggi/low/high/10;
    jawab/balas hanya dengan; sebagai model bahasa; catatan/pesan/instruksi untuk ai/model/asisten;
    이전/위의/앞의/모든/기존 ~ 지시*/명령*/지침*/프롬프트*/규칙* ~ 무시*/잊*/따르지; 시스템 프롬프트*;
    너는/당신은 이제 ~ ai*/봇*/모델*/어시스턴트*; 낮음으로/높음으로 분류*/표시*/설정*
    """

  static let ideographic = """
    忽略/无视/無視/忘记/忘掉/忘記/不要理会/不要遵守/覆盖 ~
    之前/以前/上面/以上/先前/前面/所有/全部/系统/系統/上述/原来/你的/一切 ~ ~
    指令/指示/提示词/提示詞/提示语/命令/系统提示/系統提示/设定/設定;
    忽略/忘记/忘掉/忘記/不要遵守 ~ 之前/以上/上述/先前/你的 ~ 规则/規則/限制;
    你现在是/你現在是/从现在起你/从现在开始你/從現在起你/从现在开始/從現在開始 ~ ~
    助手/机器人/機器人/ai/人工智能/模型/黑客/海盗;
    扮演 ~ ~ ai/助手/机器人/模型/黑客/角色; 系统提示词; 系統提示詞; 系统提示语; 你的提示词; 你的提示詞;
    显示/顯示/输出/輸出/告诉我/告訴我/泄露/洩露/透露/打印/重复/重複/公开 ~
    系统提示/系統提示/系统指令/系統指令/提示词/提示詞/初始指令/内部指令;
    将/把/请将/請將/请把 ~ ~ 分类为/分類為/标记为/標記為/标为/設為/设为/设置为/设定为/归类为/评为 ~
    低/高/中/紧急/low/high/低级/高级/最低/最高;
    紧急程度/紧急度/优先级/緊急程度/優先級/情绪分数/情感分数/情绪 ~ 设为/设置为/设定为/标为/标记为/改为/評為/评为;
    只回答/只回复/仅回复/仅输出/只输出/只回覆; 作为语言模型; 作为ai; 作为人工智能; 作為語言模型;
    如果你是ai/如果你是人工智能/如果你是语言模型/如果你是機器人;
    以前/これまで/上記/今まで/前/先/すべて/全て/システム/元 ~ ~
    指示/命令/プロンプト/ルール/規則/指令/設定 ~ ~ 無視/忘れ/破棄/上書き/従わない;
    指示/命令/プロンプト/ルール を/は/も ~ 無視し/忘れて/無視せよ/無視して;
    システムプロンプト; あなたは今 ~ ~ です/だ/として; 今からあなたは/あなたはこれから;
    として分類し/に分類し/として分類して/に分類して/と評価し/と評価して;
    低/高/中/low/high/緊急 に設定し/に設定して; 緊急度 ~ ~ 低/高/中/low/high ~ 設定/分類/し/に; 言語モデルとして; aiとして
    """

  static let southern = """
    تجاهل/تجاهلي/تجاهلوا/انس/انسي/الغ/اهمل/تخط/تجاوز ~ ~
    التعليمات/تعليمات/الاوامر/اوامر/القواعد/الارشادات/التوجيهات/تعليماتك/اوامرك/قواعدك ~
    السابقه/سابقه/اعلاه/الاصليه/الاوليه/قبل/النظام; تجاهل/انس/اهمل ~
    تعليماتك/اوامرك/قواعدك/برمجتك; انت الان ~ مساعد/روبوت/نموذج/ذكاء/نظام/بوت/مخترق;
    من الان فصاعدا ~ انت/ستكون/يجب/اجب; تصرف ك*; اظهر/اعرض/اكشف/اطبع/كرر/اخبرني ~ ~
    موجه/تعليمات/مطالبه/برومبت النظام/النظامي; موجه النظام; تعليمات النظام;
    صنف/صنفوا/ضع/اجعل/حدد/علم ~ ~ منخفض*/عالي*/مرتفع*/متوسط*/low/high;
    بصفتك نموذج/ذكاء; كنموذج لغوي; اذا كنت ذكاء/نموذج/روبوت; اجب/رد فقط ب*;
    ملاحظه/رساله/تعليمات الي/للذكاء/للنموذج/للمساعد;
    पिछले/पिछली/पहले/पूर्व/सभी/उपरोक्त/ऊपर ~ ~
    निर्देश*/आदेश*/नियम*/प्रॉम्प्ट/अनुदेश* ~ ~ अनदेखा/नजरअंदाज/भूल*/इग्नोर/छोड़*/उपेक्षा/रद्द;
    निर्देश*/आदेश*/नियम* ~ अनदेखा/नजरअंदाज/भूल/इग्नोर करो/करें/जाओ/जाएं/कर;
    अब तुम/आप एक ~ एआई/ai/सहायक/बॉट/मॉडल; तुम/आप अब एक ~ एआई/ai/सहायक/बॉट/मॉडल; सिस्टम प्रॉम्प्ट;
    सिस्टम निर्देश ~ दिखाओ/दिखाएं/बताओ;
    इसे/इस ~ ~ निम्न/उच्च/कम/low/high/मध्यम ~ के/में ~ वर्गीकृत/चिह्नित/रखो/रखें/सेट/करें;
    यदि/अगर तुम/आप एक ~ एआई/ai/भाषा/मॉडल;
    আগের/পূর্ববর্তী/পূর্বের/উপরের/সব/সমস্ত/সকল ~ ~ নির্দেশ*/আদেশ*/নিয়ম*/প্রম্পট* ~ ~
    উপেক্ষা/ভুলে/অগ্রাহ্য/বাতিল/এড়িয়ে; তুমি/আপনি এখন একটি/একজন ~ এআই/ai/সহকারী/বট/মডেল; এখন থেকে
    তুমি/আপনি ~ ~ এআই/ai/সহকারী/বট/মডেল;
    সিস্টেম প্রম্পট*; এটি*/এটাকে ~ ~ নিম্ন/উচ্চ/কম/low/high ~ ~ শ্রেণীবদ্ধ/চিহ্নিত/সেট;
    پچھلي/پچھلے/سابقه/تمام/اوپر/پہلے ~ ~ ہدايات/ہدايت/احكامات/قواعد/اصول/پرامپٹ ~ ~
    نظر/بھول/نظرانداز/اگنور/رد/مسترد; اب تم/آپ ايك ~ ai/اسسٹنٹ/بوٹ/ماڈل/مددگار; تم/آپ اب ايك ~
    ai/اسسٹنٹ/بوٹ/ماڈل/مددگار; سسٹم پرامپٹ;
    اسے/اس ~ ~ كم/زياده/اعلي/low/high ~ ~ درجه/نشان/قرار/سيٹ
    """

  /// Orders whose words were joined.
  static let solid = PhraseSet([
    "ignoreall", "ignoreprevious", "ignoreprior", "ignoretheabove", "ignoreyour", "disregardall",
    "disregardprevious", "disregardprior", "previousinstruction", "priorinstruction",
    "systemprompt", "allinstructions", "forgetall", "forgetprevious", "forgetyour",
    "overrideall", "jailbreakmode", "ignoriereal", "ignoratodas", "ignoreztout", "ignoralas",
  ])
}
